package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestShrink keeps size and colours of a picture that has few, and gives one with many the nearest of its commonest.
func TestShrink(t *testing.T) {
	ink, paper := color.RGBA{20, 24, 28, 255}, color.RGBA{255, 255, 255, 255}
	for name, colour := range map[string]func(x, y int) color.RGBA{
		"two colours": func(x, y int) color.RGBA {
			if (x+y)%7 == 0 {
				return ink
			}
			return paper
		},
		"many colours": func(x, y int) color.RGBA { return color.RGBA{uint8(x), uint8(y), 0, 255} },
	} {
		t.Run(name, func(t *testing.T) {
			full := image.NewRGBA(image.Rect(0, 0, 40, 30))
			for y := range 30 {
				for x := range 40 {
					full.SetRGBA(x, y, colour(x, y))
				}
			}
			var in bytes.Buffer
			if err := png.Encode(&in, full); err != nil {
				t.Fatal(err)
			}
			out, err := shrink(in.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			got, err := png.Decode(bytes.NewReader(out))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(full.Bounds(), got.Bounds()); diff != "" {
				t.Errorf("the size differs (-want +got):\n%s", diff)
			}
			palette := commonest(full, 256)
			each(got, func(x, y int, c color.RGBA) {
				if want := palette.Convert(full.RGBAAt(x, y)); c != want {
					t.Fatalf("at %d, %d the colour is %v, want %v", x, y, c, want)
				}
			})
		})
	}
	if _, err := shrink([]byte("no picture")); err == nil {
		t.Error("what is no picture was taken for one")
	}
}

// TestCommonest takes the colours of most pixels first.
func TestCommonest(t *testing.T) {
	red, blue, white := color.RGBA{200, 0, 0, 255}, color.RGBA{0, 0, 200, 255}, color.RGBA{255, 255, 255, 255}
	of := image.NewRGBA(image.Rect(0, 0, 6, 1))
	for x, c := range []color.RGBA{white, red, white, blue, red, white} {
		of.SetRGBA(x, 0, c)
	}
	if diff := cmp.Diff(color.Palette{white, red}, commonest(of, 2)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
