package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// spoil is a way to spoil something, and the check that has to refuse it.
type spoil struct {
	name  string
	from  int64 // a smaller tree may have nothing to spoil in this way
	check check
	// with decides what to spoil, and gives what does it to everything that is read. Nil: nothing.
	with func(a *audit) edit
	// sound says that the copy is as good as what it is made of, and has to be accepted.
	sound bool
}

// edit gives a body as it is to be read instead of the one that stands under a name. The body is its
// own to write to.
type edit func(name string, body []byte) []byte

// only edits what stands under one name.
func only(name string, change func(body []byte) []byte) edit {
	return func(read string, body []byte) []byte {
		if read != name {
			return body
		}
		return change(body)
	}
}

func (a *audit) spoils() []spoil {
	all := append(checkpointSpoils(), tileSpoils()...)
	all = append(all, historySpoils()...)
	if a.asks {
		all = append(all, answerSpoils()...)
	}
	if a.proofsIn != "" {
		all = append(all, proofFileSpoils()...)
	}
	return all
}

// spoil makes each copy and says how many were refused, and how many of the sound ones accepted.
// All are tried, so that an error names every one that was taken wrongly.
func (a *audit) spoil() (refused, accepted int, err error) {
	var wrong []string
	for _, s := range a.spoils() {
		made, reason, err := a.try(s)
		switch {
		case err != nil:
			return 0, 0, fmt.Errorf("spoiled, %s: %v", s.name, err)
		case !made && a.head.N >= s.from:
			wrong = append(wrong, "nothing was spoiled: "+s.name)
		case !made:
			continue
		case s.sound && reason != nil:
			wrong = append(wrong, fmt.Sprintf("refused, and it is sound: %s: %v", s.name, reason))
		case s.sound:
			accepted++
		case reason == nil:
			wrong = append(wrong, "accepted: "+s.name)
		default:
			refused++
		}
		if a.verbose {
			fmt.Fprintf(os.Stderr, "%d events, spoiled: %s: %v\n", a.head.N, s.name, reason)
		}
	}
	if len(wrong) > 0 {
		return 0, 0, fmt.Errorf("of %d events\n%s", a.head.N, strings.Join(wrong, "\n"))
	}
	return refused, accepted, nil
}

// try makes one copy, and says whether something was spoiled and why it was refused. That what it is
// made of cannot be read is an error, and no refusal.
func (a *audit) try(s spoil) (made bool, reason, err error) {
	change := s.with(a)
	if change == nil {
		return false, nil, nil
	}
	_, reason = s.check(a, func(name string) ([]byte, error) {
		body, failure := a.get(name)
		if failure != nil {
			err = failure
			return nil, failure
		}
		changed := change(name, append([]byte(nil), body...))
		made = made || !bytes.Equal(changed, body)
		return changed, nil
	})
	return made, reason, err
}

// must is what is there or was already read: without it there is no copy to spoil.
func (a *audit) must(name string) []byte {
	body, err := a.get(name)
	if err != nil {
		panic(err)
	}
	return append([]byte(nil), body...)
}

// older is the last checkpoint that was kept of a smaller tree.
func (a *audit) older() (head, bool) {
	for i := len(a.kept) - 1; i >= 0; i-- {
		if a.kept[i].N < a.head.N {
			return a.kept[i], true
		}
	}
	return head{}, false
}

// flip turns one bit of those from one byte to before another.
func (a *audit) flip(body []byte, from, to int) []byte {
	body[from+a.random.Intn(to-from)] ^= 1 << uint(a.random.Intn(8))
	return body
}

// flipHash turns one bit of a hash.
func (a *audit) flipHash(h *tlog.Hash) { a.flip(h[:], 0, len(h)) }

// editLine changes one line of a text.
func editLine(number int, change func(line string) string) func([]byte) []byte {
	return func(body []byte) []byte {
		lines := strings.Split(string(body), "\n")
		lines[number] = change(lines[number])
		return []byte(strings.Join(lines, "\n"))
	}
}

// hashSpoils are what can be done to the hashes of any proof.
var hashSpoils = []struct {
	name  string
	least int // hashes that the proof must have for it
	with  func(a *audit, hashes []tlog.Hash) []tlog.Hash
}{
	{"its first hash is missing", 1, func(_ *audit, h []tlog.Hash) []tlog.Hash { return h[1:] }},
	{"its last hash is missing", 1, func(_ *audit, h []tlog.Hash) []tlog.Hash { return h[:len(h)-1] }},
	{"one hash too many", 0, func(a *audit, h []tlog.Hash) []tlog.Hash { return append(h, a.head.Hash) }},
	{"its last hash twice", 1, func(_ *audit, h []tlog.Hash) []tlog.Hash { return append(h, h[len(h)-1]) }},
	{"two hashes swapped", 2, func(_ *audit, h []tlog.Hash) []tlog.Hash {
		h[0], h[len(h)-1] = h[len(h)-1], h[0]
		return h
	}},
	{"one bit of a hash", 1, func(a *audit, h []tlog.Hash) []tlog.Hash {
		a.flipHash(&h[a.random.Intn(len(h))])
		return h
	}},
}
