// Package tree tells whether any file in a set of folders has changed.
package tree

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
)

// Stamp is the same for as long as no file in the folders has been added, removed or written. A folder may also be a
// single file. One that is missing counts as empty.
func Stamp(folders ...string) uint64 {
	h := fnv.New64a()
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil // A file that vanishes between listing and reading shows up in the next stamp.
			}
			if entry.IsDir() && entry.Name() == "node_modules" {
				return fs.SkipDir
			}
			if info, err := entry.Info(); err == nil && !entry.IsDir() {
				fmt.Fprintln(h, path, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return h.Sum64()
}
