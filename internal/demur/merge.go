package demur

import "demur/internal/history"

// Merge merges two copies of a memory, or puts one in order. Whatever the order and however often, the same copies give the same one.
func Merge(copies ...history.Copy) history.Copy { return history.Merge(copies...) }
