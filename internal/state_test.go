package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestState holds that the engine is a function of its request: no package-level variable that could change, no init, no goroutine, no
// floating point. Tests may do as they like.
func TestState(t *testing.T) {
	for _, p := range list(t, "demur/internal/...") {
		if slices.Contains(backend, strings.TrimPrefix(p.ImportPath, "demur/internal/")) {
			continue
		}
		for _, file := range p.GoFiles {
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, file), nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			s := state{t: t, fset: fset}
			for _, d := range f.Decls {
				s.decl(d)
			}
			ast.Inspect(f, s.inspect)
		}
	}
}

type state struct {
	t    *testing.T
	fset *token.FileSet
}

func (s state) errorf(at ast.Node, format string, args ...any) {
	s.t.Helper()
	pos := s.fset.Position(at.Pos())
	s.t.Errorf("%s:%d: "+format, append([]any{filepath.Join(filepath.Base(filepath.Dir(pos.Filename)), filepath.Base(pos.Filename)), pos.Line}, args...)...)
}

func (s state) decl(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.Name == "init" && d.Recv == nil {
			s.errorf(d, "init runs at every start, whether it is needed or not")
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR && !embedded(d, v) && !fixed(v) {
				s.errorf(v, "%s is package-level state; only embedded strings, sync.OnceValue and constant values may be", v.Names[0].Name)
			}
		}
	}
}

// embedded reports whether the linker fills the variable from a file, as a string. An embed.FS costs 50 kB more after gzip.
func embedded(d *ast.GenDecl, v *ast.ValueSpec) bool {
	kind, ok := v.Type.(*ast.Ident)
	if !ok || kind.Name != "string" || len(v.Values) > 0 {
		return false
	}
	for _, doc := range []*ast.CommentGroup{d.Doc, v.Doc} {
		if doc != nil && strings.HasPrefix(doc.List[len(doc.List)-1].Text, "//go:embed ") {
			return true
		}
	}
	return false
}

// makers are the calls that a package-level variable may be made by: their values never change, or are made once.
var makers = map[string]bool{
	"sync.OnceValue": true, "sync.OnceValues": true, "errors.New": true, "fmt.Errorf": true, "strings.NewReplacer": true,
}

// fixed reports whether a variable never changes: it is made by one of the makers, or an array of constants. Slices and maps could be
// written to, and maps are filled at every start.
func fixed(v *ast.ValueSpec) bool {
	if len(v.Names) == 1 && v.Names[0].Name == "_" {
		return true
	}
	if len(v.Values) != len(v.Names) {
		return false
	}
	for _, value := range v.Values {
		switch value := value.(type) {
		case *ast.CallExpr:
			if fun, ok := value.Fun.(*ast.SelectorExpr); !ok || !makers[name(fun)] {
				return false
			}
		case *ast.CompositeLit:
			if kind, ok := value.Type.(*ast.ArrayType); !ok || kind.Len == nil {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func name(s *ast.SelectorExpr) string {
	if x, ok := s.X.(*ast.Ident); ok {
		return x.Name + "." + s.Sel.Name
	}
	return ""
}

func (s state) inspect(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GoStmt:
		s.errorf(n, "a goroutine; the engine is one function call")
	case *ast.BasicLit:
		if n.Kind == token.FLOAT {
			s.errorf(n, "floating point differs between processors, and the bytes of a reply must not")
		}
	case *ast.Ident:
		if n.Name == "float64" || n.Name == "float32" {
			s.errorf(n, "floating point differs between processors, and the bytes of a reply must not")
		}
	}
	return true
}
