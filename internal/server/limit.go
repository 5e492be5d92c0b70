package server

import (
	"net/netip"
	"sync"
	"time"
)

// Window is the time in which requests are counted.
const Window = time.Minute

// Limits counts requests in memory, for a server without Cloudflare in front of it. They start anew with each window, so what is kept is
// bounded by the requests of one minute.
type Limits struct {
	// PerAddress and PerVault are how many requests one address may make, and how many may be made of one copy, in a window.
	PerAddress, PerVault int

	mu    sync.Mutex
	since time.Time
	count map[string]int
}

// address counts a request from an address.
func (l *Limits) address(from string, now time.Time) bool {
	return l.allow("address "+network(from), l.PerAddress, now)
}

// vault counts a request for a copy.
func (l *Limits) vault(id string, now time.Time) bool { return l.allow("vault "+id, l.PerVault, now) }

func (l *Limits) allow(key string, most int, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.count == nil || now.Sub(l.since) >= Window || now.Before(l.since) {
		l.since, l.count = now, map[string]int{}
	}
	l.count[key]++
	return l.count[key] <= most
}

// network returns the part of an address that belongs to one subscriber: of IPv6 its first half.
func network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil || ip.Unmap().Is4() {
		return address
	}
	prefix, err := ip.Prefix(64)
	if err != nil {
		return address
	}
	return prefix.String()
}
