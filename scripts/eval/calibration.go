package main

import (
	"fmt"
	"io"
	"math"

	"demur/internal/demur"
)

// bin gathers messages of like confidence.
type bin struct{ n, sum, right, lenient int }

// calibrate sorts messages into ten bins by their confidence. Right means: whether anything is asked, and if so what. Messages in a
// language without a pack have no confidence and are left out.
func calibrate(ms []message, us []demur.Understanding) [10]bin {
	var out [10]bin
	for i, m := range ms {
		u := us[i]
		if !u.Understood {
			continue
		}
		right, lenient := u.IsRequest == m.isRequest, requestRight(m.labels, u)
		if m.isRequest {
			l, s := kindRight(m.labels, u)
			right, lenient = right && s, lenient && l
		}
		b := &out[min(u.Confidence/10, 9)]
		b.n++
		b.sum += u.Confidence
		if right {
			b.right++
		}
		if lenient {
			b.lenient++
		}
	}
	return out
}

// writeCalibration prints the bins, and by how much confidence and truth differ on average.
func writeCalibration(w io.Writer, bins [10]bin) {
	t := table{}
	t.add("confidence", "messages", "mean", "right", "right or a second")
	off, all := 0.0, 0
	for i, b := range bins {
		if b.n == 0 {
			continue
		}
		mean, right := float64(b.sum)/float64(b.n), 100*part(b.right, b.n)
		t.add(fmt.Sprintf("%2d to %d", 10*i, 10*i+9+i/9), fmt.Sprint(b.n), fmt.Sprintf("%.1f", mean), fmt.Sprintf("%.1f", right),
			fmt.Sprintf("%.1f", 100*part(b.lenient, b.n)))
		off += math.Abs(mean-right) * float64(b.n)
		all += b.n
	}
	t.write(w)
	fmt.Fprintf(w, "  confidence and strict truth differ by %.1f points on average\n", off/float64(max(all, 1)))
}
