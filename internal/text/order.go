package text

// Order returns the numbers from 0 to n-1 as less sorts them; equals keep their order. Sorting numbers instead of values costs the code of
// one sort, where each type of value would bring its own: about 10 kB after compression for a large one.
func Order(n int, less func(i, j int) bool) []int {
	out, spare := make([]int, n), make([]int, n)
	for i := range out {
		out[i] = i
	}
	for width := 1; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			for i, j, k := lo, mid, lo; k < hi; k++ {
				if i < mid && (j >= hi || !less(out[j], out[i])) {
					spare[k], i = out[i], i+1
				} else {
					spare[k], j = out[j], j+1
				}
			}
		}
		out, spare = spare, out
	}
	return out
}
