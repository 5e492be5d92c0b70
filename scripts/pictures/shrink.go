package main

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
)

// shrink writes a PNG anew with the 256 colours that cover most of it, a byte for each pixel. Pictures of text and plain areas look the
// same to the eye and take about half the room.
func shrink(picture []byte) ([]byte, error) {
	full, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		return nil, err
	}
	small := image.NewPaletted(full.Bounds(), commonest(full, 256))
	nearest := map[color.RGBA]uint8{}
	each(full, func(x, y int, c color.RGBA) {
		at, ok := nearest[c]
		if !ok {
			at = uint8(small.Palette.Index(c))
			nearest[c] = at
		}
		small.SetColorIndex(x, y, at)
	})
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, small)
	return out.Bytes(), err
}

// commonest are the colours of most pixels, at most n, in an order that depends on the picture alone.
func commonest(of image.Image, n int) color.Palette {
	count := map[color.RGBA]int{}
	each(of, func(_, _ int, c color.RGBA) { count[c]++ })
	sorted := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(number(a), number(b)))
	})
	var palette color.Palette
	for _, c := range sorted[:min(n, len(sorted))] {
		palette = append(palette, c)
	}
	return palette
}

func number(c color.RGBA) uint32 {
	return uint32(c.R)<<24 | uint32(c.G)<<16 | uint32(c.B)<<8 | uint32(c.A)
}

// each visits every pixel.
func each(of image.Image, visit func(x, y int, c color.RGBA)) {
	area := of.Bounds()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			visit(x, y, color.RGBAModel.Convert(of.At(x, y)).(color.RGBA))
		}
	}
}
