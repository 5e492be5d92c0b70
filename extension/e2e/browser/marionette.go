package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"time"
)

// marionette speaks Firefox's own remote protocol: packets of a length in bytes, a colon and JSON, over TCP. A command is
// [0, id, name, parameters], its answer [1, id, error, result]. One command follows the other.
type marionette struct {
	mu   sync.Mutex
	conn net.Conn
	from *bufio.Reader
	last int // the id of the last command
}

// longestPacket is more than any answer here needs, in bytes.
const longestPacket = 64 << 20

// dialMarionette connects to a Firefox that is starting, and reads its greeting.
func dialMarionette(address string) (*marionette, error) {
	var conn net.Conn
	var err error
	for end := time.Now().Add(2 * patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if conn, err = net.Dial("tcp", address); err == nil {
			break
		}
	}
	if err != nil {
		return nil, err
	}
	m := &marionette{conn: conn, from: bufio.NewReader(conn)}
	if _, err := m.packet(); err != nil {
		return nil, fmt.Errorf("the greeting: %w", err)
	}
	return m, nil
}

// call sends a command and decodes the value that it answers with into result, unless that is nil.
func (m *marionette) call(name string, params, result any) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last++
	command, err := json.Marshal([]any{0, m.last, name, params})
	if err != nil {
		return err
	}
	if err := m.conn.SetDeadline(time.Now().Add(2 * patience)); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(command), command); err != nil {
		return err
	}
	packet, err := m.packet()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return answer(name, packet, result)
}

// answer takes the value out of the answer to the command of a name.
func answer(name string, packet []byte, result any) error {
	var parts [4]json.RawMessage
	if err := json.Unmarshal(packet, &parts); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if string(parts[2]) != "null" {
		var fault struct {
			Error, Message string
		}
		if err := json.Unmarshal(parts[2], &fault); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return fmt.Errorf("%s: %s: %s", name, fault.Error, fault.Message)
	}
	if result == nil {
		return nil
	}
	var value struct{ Value json.RawMessage }
	if err := json.Unmarshal(parts[3], &value); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return json.Unmarshal(value.Value, result)
}

// packet reads one packet.
func (m *marionette) packet() ([]byte, error) {
	head, err := m.from.ReadString(':')
	if err != nil {
		return nil, err
	}
	length, err := strconv.Atoi(strings.TrimSuffix(head, ":"))
	if err != nil {
		return nil, fmt.Errorf("the length of a packet: %w", err)
	}
	if length < 0 || length > longestPacket {
		return nil, fmt.Errorf("a packet of %d bytes", length)
	}
	packet := make([]byte, length)
	_, err = io.ReadFull(m.from, packet)
	return packet, err
}

func (m *marionette) close() { _ = m.conn.Close() }
