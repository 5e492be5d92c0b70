package ask

import (
	"errors"
	"strings"
)

// Model is a linear model with integer weights: for each feature that it knows, a weight for every class.
//
// Weights count in units of 1/32 nat (natural-log odds). Integers, because floating point differs between processors and the bytes of a
// reply must not. The file:
//
//	"DM3\n" class names joined by spaces "\n"
//	uint16 number of features, then one bias per class (int16), little-endian
//	the features' hashes, ascending, each as its distance from the one before: a varint of seven bits a byte, the lowest first
//	the weights (int8): those of the first feature, by class, then those of the next
//
// The extension is packed with what it loads, and distances pack to half of what hashes do. A strange feature is taken for a
// known one once in four hundred times; with two bits less of a hash it is once in a hundred, and kinds are told worse.
type Model struct {
	Classes []string
	bias    []int
	hashes  []uint32
	weights string
	first   [1<<indexBits + 1]uint16 // the first feature whose hash begins with these bits or more
}

// indexBits is how many bits of a hash Model.first finds it by. So many leave one or two features to compare; eight bits left fifty to
// search through, which took a twentieth of a reading.
const indexBits = 13

const (
	modelMagic = "DM3\n"
	hashBits   = 22
)

// OpenModel reads a model file.
func OpenModel(data string) (*Model, error) {
	rest, ok := strings.CutPrefix(data, modelMagic)
	names, rest, ok2 := strings.Cut(rest, "\n")
	if !ok || !ok2 || len(rest) < 2 {
		return nil, errors.New("model: not a model file")
	}
	m := &Model{Classes: strings.Fields(names)}
	n, classes := int(u16(rest, 0)), len(m.Classes)
	rest = rest[2:]
	if len(rest) < 2*classes {
		return nil, errCutShort
	}
	for i := range m.Classes {
		m.bias = append(m.bias, int(int16(u16(rest, 2*i))))
	}
	rest, ok = m.readHashes(rest[2*classes:], n)
	if !ok || len(rest) < classes*n {
		return nil, errCutShort
	}
	m.weights = rest[:classes*n]
	return m, nil
}

var errCutShort = errors.New("model: cut short")

// readHashes reads n hashes and prepares their finding. It returns what follows them; ok is false where the data end before or a hash is too
// large.
func (m *Model) readHashes(data string, n int) (rest string, ok bool) {
	m.hashes = make([]uint32, n)
	at := uint32(0)
	for i := range m.hashes {
		step, size := uvarint(data)
		if at += step; size == 0 || at >= 1<<hashBits {
			return "", false
		}
		data = data[size:]
		m.hashes[i] = at
		m.first[at>>(hashBits-indexBits)+1] = uint16(i + 1)
	}
	for b := range 1 << indexBits {
		m.first[b+1] = max(m.first[b+1], m.first[b])
	}
	return data, true
}

// uvarint reads a number below 1<<28 and tells in how many bytes it stood; 0 where it does not end. The library's own would bring package
// reflect into the extension.
func uvarint(s string) (n uint32, size int) {
	for i := 0; i < len(s) && i < 4; i++ {
		n |= uint32(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, i + 1
		}
	}
	return 0, 0
}

func u16(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

// Scores returns the score of each class for a set of feature hashes, in 1/32 nat.
func (m *Model) Scores(features []uint32) []int {
	out := append([]int(nil), m.bias...)
	for _, f := range features {
		if i := m.find(f); i >= 0 {
			row := m.weights[i*len(out):]
			for c := range out {
				out[c] += int(int8(row[c]))
			}
		}
	}
	return out
}

// Score returns the score of one class for a set of feature hashes, in 1/32 nat.
func (m *Model) Score(features []uint32, class int) int {
	out := m.bias[class]
	for _, f := range features {
		if i := m.find(f); i >= 0 {
			out += int(int8(m.weights[i*len(m.bias)+class]))
		}
	}
	return out
}

// find is the number of a feature, -1 for one the model does not know.
func (m *Model) find(f uint32) int {
	index := f >> (hashBits - indexBits)
	for i := int(m.first[index]); i < int(m.first[index+1]); i++ {
		if m.hashes[i] == f {
			return i
		}
	}
	return -1
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
	var hashes, rows []byte
	n, last := 0, -1
	for _, w := range weights {
		if int(w.Feature) != last {
			hashes = appendUvarint(hashes, int(w.Feature)-max(last, 0))
			rows = append(rows, make([]byte, len(classes))...)
			n, last = n+1, int(w.Feature)
		}
		rows[len(rows)-len(classes)+w.Class] = byte(w.Value)
	}
	out := []byte(modelMagic + strings.Join(classes, " ") + "\n")
	out = append16(out, uint16(n))
	for _, b := range bias {
		out = append16(out, uint16(b))
	}
	return string(append(append(out, hashes...), rows...))
}

// appendUvarint appends a number as uvarint reads it.
func appendUvarint(out []byte, n int) []byte {
	for ; n >= 0x80; n >>= 7 {
		out = append(out, byte(n)|0x80)
	}
	return append(out, byte(n))
}

// append16 appends a number as u16 reads it.
func append16(out []byte, n uint16) []byte { return append(out, byte(n), byte(n>>8)) }
