package main

import "golang.org/x/mod/sumdb/tlog"

const hash = tlog.HashSize

// tileSpoils spoils a tile of each kind in each way. Read whole, every bit of every tile counts; by
// proofs, every bit that the proof uses.
func tileSpoils() []spoil {
	var all []spoil
	whole := func(name string, from int64, with func(a *audit) edit) {
		all = append(all, spoil{name: "tile: " + name, from: from, check: (*audit).tiles, with: with})
	}
	whole("one bit of the last leaves", 1, func(a *audit) edit { return a.flipTile(0, last) })
	whole("one bit of a full tile of leaves", 512, func(a *audit) edit { return a.flipTile(0, 0) })
	whole("one bit of the last at level 1", 256, func(a *audit) edit { return a.flipTile(1, last) })
	whole("one bit of a full one at level 1", 65536, func(a *audit) edit { return a.flipTile(1, 0) })
	whole("one bit at level 2", 65536, func(a *audit) edit { return a.flipTile(2, last) })
	whole("a byte short", 1, func(a *audit) edit {
		return a.lastTile(1, func(b []byte) []byte { return b[:len(b)-1] })
	})
	whole("a hash short", 1, func(a *audit) edit {
		return a.lastTile(1, func(b []byte) []byte { return b[:len(b)-hash] })
	})
	whole("a hash too long", 1, func(a *audit) edit {
		return a.lastTile(1, func(b []byte) []byte { return append(b, b[:hash]...) })
	})
	whole("a hash short, and filled up with the one before", 255, func(a *audit) edit {
		return a.lastTile(2, func(b []byte) []byte {
			short := b[:len(b)-hash]
			return append(short, short[len(short)-hash:]...)
		})
	})
	whole("a hash short, and filled up with zeros", 255, func(a *audit) edit {
		return a.lastTile(2, func(b []byte) []byte { return append(b[:len(b)-hash], make([]byte, hash)...) })
	})
	whole("two hashes swapped", 255, func(a *audit) edit { return a.lastTile(2, swapEnds) })
	whole("another tile's bytes", 257, (*audit).otherTile)

	proved := func(name string, check check, with func(a *audit) edit) {
		all = append(all, spoil{name: "tile, by proofs: " + name, from: 2, check: check, with: with})
	}
	proved("one bit of the first leaf", (*audit).inclusion, (*audit).flipFirst)
	proved("two hashes swapped", (*audit).inclusion, func(a *audit) edit { return a.lastTile(2, swapEnds) })
	proved("a byte short", (*audit).inclusion, func(a *audit) edit {
		return a.lastTile(1, func(b []byte) []byte { return b[:len(b)-1] })
	})
	proved("one bit of the last leaves, consistency", (*audit).consistency, func(a *audit) edit {
		return a.flipTile(0, last)
	})
	return all
}

// last stands for the number of the last tile of a level, partial or not.
const last = -1

// tile is one of the tree's; there may be none.
func (a *audit) tile(level, number int) (tlog.Tile, bool) {
	var found tlog.Tile
	for _, t := range tilesOf(a.head.N) {
		if t.L == level && (number == last || t.N == int64(number)) {
			found = t
		}
	}
	return found, found.W > 0
}

func (a *audit) flipTile(level, number int) edit {
	t, ok := a.tile(level, number)
	if !ok {
		return nil
	}
	return only(tileName(t), func(b []byte) []byte { return a.flip(b, 0, len(b)) })
}

// flipFirst spoils the leaf of position 0 and no other, wherever it is read.
func (a *audit) flipFirst() edit {
	t, _ := a.tile(0, 0)
	return only(tileName(t), func(b []byte) []byte { return a.flip(b, 0, hash) })
}

// lastTile edits the last tile of leaves if it has so many hashes, else the last of level 1.
func (a *audit) lastTile(least int, change func([]byte) []byte) edit {
	for level := 0; level < 2; level++ {
		if t, ok := a.tile(level, last); ok && t.W >= least {
			return only(tileName(t), change)
		}
	}
	if t, ok := a.tile(0, 0); ok && t.W >= least {
		return only(tileName(t), change)
	}
	return nil
}

// otherTile serves the first tile of leaves, as wide as it has to be, for the last one.
func (a *audit) otherTile() edit {
	first, _ := a.tile(0, 0)
	t, _ := a.tile(0, last)
	if t.N == 0 {
		return nil
	}
	return only(tileName(t), func(b []byte) []byte { return a.must(tileName(first))[:len(b)] })
}

func swapEnds(b []byte) []byte {
	for i, end := 0, len(b)-hash; i < hash; i++ {
		b[i], b[end+i] = b[end+i], b[i]
	}
	return b
}
