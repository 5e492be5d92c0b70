package main

import (
	"bytes"
	"testing"
)

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1923237: "1,923,237"} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestMeasure(t *testing.T) {
	text := bytes.Repeat([]byte("a polite decline "), 1000)
	got, err := measure(text)
	if err != nil {
		t.Fatal(err)
	}
	if got.raw != len(text) || got.gzip >= 500 || got.brotli >= got.gzip || got.brotli == 0 {
		t.Errorf("measure of %d repeating bytes = %+v", len(text), got)
	}
}
