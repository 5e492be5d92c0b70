package ask

import (
	"errors"
	"sort"
	"strings"
)

// Model is a linear model with integer weights: for each feature that it knows, a weight for some of its classes.
//
// Weights count in units of 1/32 nat (natural-log odds). Integers, because floating point differs between processors and the bytes of a
// reply must not. It is used as it lies in the file, without being unpacked:
//
//	"DM1\n" class names joined by spaces "\n"
//	uint16 number of features, then one bias per class (int16)
//	the features' hashes (uint32, ascending)
//	the end of each feature's entries (uint16, in entries)
//	entries: class (uint8) and weight (int8)
//
// All numbers are little-endian.
type Model struct {
	Classes []string
	bias    []int
	hashes  string
	ends    string
	entries string
}

const modelMagic = "DM1\n"

// OpenModel reads a model file.
func OpenModel(data string) (*Model, error) {
	rest, ok := strings.CutPrefix(data, modelMagic)
	names, rest, ok2 := strings.Cut(rest, "\n")
	if !ok || !ok2 || len(rest) < 2 {
		return nil, errors.New("model: not a model file")
	}
	m := &Model{Classes: strings.Fields(names)}
	n := int(u16(rest, 0))
	rest = rest[2:]
	if len(rest) < 2*len(m.Classes)+6*n {
		return nil, errors.New("model: cut short")
	}
	for i := range m.Classes {
		m.bias = append(m.bias, int(int16(u16(rest, 2*i))))
	}
	rest = rest[2*len(m.Classes):]
	m.hashes, m.ends, m.entries = rest[:4*n], rest[4*n:6*n], rest[6*n:]
	if n > 0 && len(m.entries) < 2*int(u16(m.ends, 2*(n-1))) {
		return nil, errors.New("model: cut short")
	}
	return m, nil
}

func u16(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

func u32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// Scores returns the score of each class for a set of feature hashes, in 1/32 nat.
func (m *Model) Scores(features []uint32) []int {
	out := append([]int(nil), m.bias...)
	n := len(m.hashes) / 4
	for _, f := range features {
		i := sort.Search(n, func(i int) bool { return u32(m.hashes, 4*i) >= f })
		if i == n || u32(m.hashes, 4*i) != f {
			continue
		}
		from := 0
		if i > 0 {
			from = int(u16(m.ends, 2*(i-1)))
		}
		for e := from; e < int(u16(m.ends, 2*i)); e++ {
			out[m.entries[2*e]] += int(int8(m.entries[2*e+1]))
		}
	}
	return out
}

// Percent turns scores into probabilities in percent, rounded down. It uses integers only: exp(-1/32) is 63520/65536 to five digits.
func Percent(scores []int) []int {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	weights := make([]uint64, len(scores))
	sum := uint64(0)
	for i, s := range scores {
		weights[i] = expDown(top - s)
		sum += weights[i]
	}
	out := make([]int, len(scores))
	for i, w := range weights {
		out[i] = int(w * 100 / sum)
	}
	return out
}

// expDown returns exp(-n/32), scaled by 2^32.
func expDown(n int) uint64 {
	v := uint64(1) << 32
	base := uint64(63520)
	for ; n > 0 && v > 0; n >>= 1 {
		if n&1 == 1 {
			v = v * base >> 16
		}
		base = base * base >> 16
	}
	return v
}

// Weight is one weight of a model in the making.
type Weight struct {
	Feature uint32
	Class   int
	Value   int8
}

// WriteModel builds a model file. weights must be sorted by feature and then class, without zeros.
func WriteModel(classes []string, bias []int16, weights []Weight) string {
	var hashes, ends, entries []byte
	n := 0
	for i, w := range weights {
		entries = append(entries, byte(w.Class), byte(w.Value))
		if i+1 == len(weights) || weights[i+1].Feature != w.Feature {
			hashes = append16(append16(hashes, uint16(w.Feature)), uint16(w.Feature>>16))
			ends = append16(ends, uint16(i+1))
			n++
		}
	}
	out := []byte(modelMagic + strings.Join(classes, " ") + "\n")
	out = append16(out, uint16(n))
	for _, b := range bias {
		out = append16(out, uint16(b))
	}
	return string(out) + string(hashes) + string(ends) + string(entries)
}

// append16 appends a number as u16 reads it.
func append16(out []byte, n uint16) []byte { return append(out, byte(n), byte(n>>8)) }
