package main

import (
	"bytes"
	"fmt"
	"strings"
)

// proofFileSpoils spoils a proof file, or the leaf beside it, in each way.
func proofFileSpoils() []spoil {
	var all []spoil
	file := func(name string, from int64, change func(a *audit, p *proofFile) bool) {
		all = append(all, spoil{name: "proof file: " + name, from: from, check: (*audit).proofFiles,
			with: func(a *audit) edit {
				target := a.longest()
				p := a.mustParse(target)
				if !change(a, &p) {
					return nil
				}
				return only(target+".tlog-proof", func([]byte) []byte { return p.bytes() })
			}})
	}
	for _, way := range hashSpoils {
		way := way
		file(way.name, 255, func(a *audit, p *proofFile) bool {
			enough := len(p.hashes) >= way.least
			if enough {
				p.hashes = way.with(a, p.hashes)
			}
			return enough
		})
	}
	file("shifted by one", 1, func(_ *audit, p *proofFile) bool {
		p.index++
		return true
	})
	file("shifted by the size of its tree", 1, func(a *audit, p *proofFile) bool {
		p.index += a.head.N
		return true
	})
	file("with another checkpoint", 255, func(a *audit, p *proofFile) bool {
		for _, old := range a.kept {
			if !bytes.Equal(old.note, p.checkpoint) {
				p.checkpoint = old.note
				return true
			}
		}
		return false
	})
	file("one bit of its checkpoint's root", 1, func(a *audit, p *proofFile) bool {
		p.checkpoint = editLine(rootLine, func(s string) string { return a.flipBase64(s, 0, 32) })(p.checkpoint)
		return true
	})
	file("its checkpoint signed by another's key", 1, func(a *audit, p *proofFile) bool {
		secret, _ := newKey(a.origin())
		p.checkpoint = sign(secret, a.text())
		return true
	})
	lines := func(name string, sound bool, number int, change func(string) string) {
		all = append(all, spoil{name: "proof file: " + name, sound: sound, check: (*audit).proofFiles,
			with: func(a *audit) edit { return only(a.longest()+".tlog-proof", editLine(number, change)) }})
	}
	lines("another version in its first line", false, 0, func(s string) string { return s[:len(s)-1] + "2" })
	lines("its index with a zero before it", false, 1, func(s string) string {
		return strings.Replace(s, " ", " 0", 1)
	})
	lines("something extra, which nobody signs", true, 0, func(s string) string { return s + "\nextra eA==" })
	return append(all, leafSpoils()...)
}

func leafSpoils() []spoil {
	leaf := func(name string, from int64, change func(a *audit, leaf []byte) []byte) spoil {
		return spoil{name: "leaf: " + name, from: from, check: (*audit).proofFiles,
			with: func(a *audit) edit {
				return only(a.longest()+".leaf", func(b []byte) []byte { return change(a, b) })
			}}
	}
	return []spoil{
		leaf("one bit", 1, func(a *audit, b []byte) []byte { return a.flip(b, 0, len(b)) }),
		leaf("without its last line feed", 1, func(_ *audit, b []byte) []byte { return b[:len(b)-1] }),
		leaf("another event's", 255, func(a *audit, b []byte) []byte {
			names, _ := a.proofNames()
			for _, name := range names {
				if other := a.must(name + ".leaf"); !bytes.Equal(other, b) {
					return other
				}
			}
			return b
		}),
	}
}

// longest is the name of the file with the most hashes.
func (a *audit) longest() string {
	names, err := a.proofNames()
	if err != nil {
		panic(err)
	}
	longest, most := "", -1
	for _, name := range names {
		if p := a.mustParse(name); len(p.hashes) > most {
			longest, most = name, len(p.hashes)
		}
	}
	return longest
}

func (a *audit) mustParse(name string) proofFile {
	p, err := parseProofFile(a.must(name + ".tlog-proof"))
	if err != nil {
		panic(err)
	}
	return p
}

// bytes writes the file as the format has it.
func (p proofFile) bytes() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nindex %d\n", proofFormat, p.index)
	for _, h := range p.hashes {
		fmt.Fprintln(&b, strictBase64.EncodeToString(h[:]))
	}
	fmt.Fprintf(&b, "\n%s", p.checkpoint)
	return []byte(b.String())
}
