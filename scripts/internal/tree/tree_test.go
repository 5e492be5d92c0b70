package tree

import (
	"os"
	"path/filepath"
	"testing"
)

func TestStamp(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a", "b.txt")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(filepath.Dir(file), 0o755))
	stamps := []uint64{Stamp(dir)}
	must(os.WriteFile(file, []byte("one"), 0o644))
	stamps = append(stamps, Stamp(dir))
	must(os.WriteFile(file, []byte("three"), 0o644))
	stamps = append(stamps, Stamp(dir))
	must(os.Rename(file, file+"x"))
	stamps = append(stamps, Stamp(dir))
	for i := 1; i < len(stamps); i++ {
		if stamps[i] == stamps[i-1] {
			t.Errorf("change %d was not noticed", i)
		}
	}
	if last := stamps[len(stamps)-1]; Stamp(dir) != last {
		t.Error("the stamp changed without a change")
	}
	if Stamp(filepath.Join(dir, "missing")) != Stamp() {
		t.Error("a missing folder is not empty")
	}
}
