package browser

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMarionette speaks with an end that answers as Firefox does.
func TestMarionette(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		send := func(packet string) { fmt.Fprintf(conn, "%d:%s", len(packet), packet) }
		send(`{"applicationType":"gecko","marionetteProtocol":3}`)
		here := &marionette{conn: conn, from: bufio.NewReader(conn)}
		for {
			command, err := here.packet()
			if err != nil {
				return
			}
			if strings.Contains(string(command), "WebDriver:Refused") {
				send(`[1,2,{"error":"no such window","message":"it is gone"},null]`)
				continue
			}
			send(`[1,1,null,{"value":"ü"}]`)
		}
	}()
	m, err := dialMarionette(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer m.close()
	got := ""
	if err := m.call("WebDriver:ExecuteScript", map[string]any{"script": "return 'ü'"}, &got); err != nil || got != "ü" {
		t.Errorf("the answer is %q (%v)", got, err)
	}
	err = m.call("WebDriver:Refused", nil, nil)
	if diff := cmp.Diff("WebDriver:Refused: no such window: it is gone", fmt.Sprint(err)); diff != "" {
		t.Errorf("the error (-want +got):\n%s", diff)
	}
}

func TestPacketRefused(t *testing.T) {
	for _, text := range []string{"", "12", "x:{}", "-1:{}", "99999999999:{}", "5:{}"} {
		m := &marionette{from: bufio.NewReader(strings.NewReader(text))}
		if packet, err := m.packet(); err == nil {
			t.Errorf("%q is read as %q", text, packet)
		}
	}
}

func FuzzPacket(f *testing.F) {
	f.Add("2:{}")
	f.Add("-1:{}")
	f.Fuzz(func(t *testing.T, text string) {
		m := &marionette{from: bufio.NewReader(strings.NewReader(text))}
		packet, err := m.packet()
		if err != nil {
			return
		}
		if head, rest, _ := strings.Cut(text, ":"); !strings.HasPrefix(rest, string(packet)) {
			t.Errorf("after %q, %q is read as %q", head, rest, packet)
		}
	})
}
