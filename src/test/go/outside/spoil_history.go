package main

import (
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// historySpoils are by somebody who has the ledger's own key: every signature is good. What refuses
// them is that checkpoints were kept, and that all hashes can be made anew.
func historySpoils() []spoil {
	signed := func(name string, from int64, check check, text func(a *audit, old head) string) spoil {
		return spoil{name: "signed with the ledger's key: " + name, from: from, check: check,
			with: func(a *audit) edit {
				old, ok := a.older()
				if !ok && from > 1 {
					return nil
				}
				return a.signedAnew(text(a, old), nil)
			}}
	}
	return []spoil{
		signed("another root", 1, (*audit).afresh, func(a *audit, _ head) string {
			return a.saying(a.head.N, tlog.RecordHash(nil))
		}),
		signed("another root of a size that was kept", 255, (*audit).checkpoint, func(a *audit, old head) string {
			return a.saying(old.N, tlog.RecordHash(nil))
		}),
		signed("an older root for the present size", 255, (*audit).afresh, func(a *audit, old head) string {
			return a.saying(a.head.N, old.Hash)
		}),
		{name: "the first event changed, and all tiles and the checkpoint made anew", from: 255,
			check: (*audit).afresh, with: func(a *audit) edit {
				if _, ok := a.older(); !ok {
					return nil // nobody has seen it before, so nobody can tell
				}
				return a.rewritten()
			}},
		{name: "all tiles and the checkpoint made anew, and nothing changed", sound: true,
			check: (*audit).afresh, with: func(a *audit) edit { return a.signedAnew(a.text(), a.leaves) }},
	}
}

// afresh opens checkpoint and tiles as somebody does who has seen none of them, but for the
// checkpoints that were kept.
func (a *audit) afresh(get source) (int, error) {
	b := *a
	b.get, b.leaves = get, nil
	if err := b.open(); err != nil {
		return 0, err
	}
	number := 0
	for _, each := range []check{(*audit).checkpoint, (*audit).tiles, (*audit).inclusion, (*audit).consistency} {
		n, err := each(&b, get)
		if err != nil {
			return 0, err
		}
		number += n
	}
	return number, nil
}

func (a *audit) saying(size int64, root tlog.Hash) string {
	return fmt.Sprintf("%s\n%d\n%v\n", a.origin(), size, root)
}

// rewritten is the ledger with another first event, and everything above it as it has to be.
func (a *audit) rewritten() edit {
	var hashes memory
	for n := int64(0); n < a.head.N; n++ {
		leaf := a.leaves.leaf(n)
		if n == 0 {
			a.flipHash(&leaf)
		}
		grown, err := tlog.StoredHashesForRecordHash(n, leaf, hashes)
		if err != nil {
			panic(err)
		}
		hashes = append(hashes, grown...)
	}
	root, err := tlog.TreeHash(a.head.N, hashes)
	if err != nil {
		panic(err)
	}
	return a.signedAnew(a.saying(a.head.N, root), hashes)
}

// signedAnew gives a checkpoint that says this, well signed, and the tiles of other hashes if there
// are any.
func (a *audit) signedAnew(text string, hashes memory) edit {
	secret, key := newKey(a.origin())
	return func(name string, body []byte) []byte {
		switch {
		case name == keyName:
			return append(append(body, '\n'), key...)
		case name == checkpointName:
			return sign(secret, text)
		case hashes != nil && strings.HasPrefix(name, tilesPrefix):
			return tileOf(name, hashes)
		}
		return body
	}
}

func tileOf(name string, hashes memory) []byte {
	t, err := tlog.ParseTilePath(fmt.Sprintf("tile/%d/%s", height, strings.TrimPrefix(name, tilesPrefix)))
	if err != nil {
		panic(err)
	}
	data, err := tlog.ReadTileData(t, hashes)
	if err != nil {
		panic(err)
	}
	return data
}
