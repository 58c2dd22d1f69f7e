package main

import (
	"bytes"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// memory holds the hashes of a tree in the order of package tlog.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		if x >= int64(len(m)) {
			return nil, fmt.Errorf("there is no hash %d among %d", x, len(m))
		}
		hashes[i] = m[x]
	}
	return hashes, nil
}

func (m memory) leaf(n int64) tlog.Hash { return m[tlog.StoredHashIndex(0, n)] }

// tiles reads every tile of the tree. From the leaf hashes alone Go's code makes the root and each
// tile anew: the root is that of the checkpoint, each tile is the one that is served, byte for byte.
//
// That package tlog checks the tiles that it reads by itself is not enough: before x/mod 0.40.0 it
// left some out (CVE-2026-56865).
func (a *audit) tiles(get source) (int, error) {
	all := tilesOf(a.head.N)
	hashes, err := leafTiles(get, all)
	if err != nil {
		return 0, err
	}
	root, err := tlog.TreeHash(a.head.N, hashes)
	if err != nil {
		return 0, err
	}
	if root != a.head.Hash {
		return 0, fmt.Errorf("the tiles' leaves have the root %v, the checkpoint %v", root, a.head.Hash)
	}
	for _, t := range all {
		served, err := get(tileName(t))
		if err != nil {
			return 0, err
		}
		computed, err := tlog.ReadTileData(t, hashes)
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(served, computed) {
			return 0, fmt.Errorf("%s is not what the leaves make of it", t.Path())
		}
	}
	if a.leaves == nil {
		a.leaves = hashes
	}
	return len(all), nil
}

// tilesOf are the tiles of a tree, level by level. (tlog.NewTiles of x/mod 0.7.0 gives a partial one
// in each width that it ever had.)
func tilesOf(size int64) []tlog.Tile {
	var all []tlog.Tile
	for level := 0; size>>uint(height*level) > 0; level++ {
		hashes := size >> uint(height*level)
		for n := int64(0); n<<height < hashes; n++ {
			t := tlog.Tile{H: height, L: level, N: n, W: 1 << height}
			if rest := hashes - n<<height; rest < 1<<height {
				t.W = int(rest)
			}
			all = append(all, t)
		}
	}
	return all
}

// leafTiles makes all hashes of a tree from the tiles of its lowest level.
func leafTiles(get source, all []tlog.Tile) (memory, error) {
	var hashes memory
	n := int64(0)
	for _, t := range all {
		if t.L > 0 {
			continue
		}
		data, err := get(tileName(t))
		if err != nil {
			return nil, err
		}
		if len(data) != t.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", t.Path(), len(data))
		}
		for ; len(data) > 0; data = data[tlog.HashSize:] {
			var leaf tlog.Hash
			copy(leaf[:], data)
			grown, err := tlog.StoredHashesForRecordHash(n, leaf, hashes)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, grown...)
			n++
		}
	}
	return hashes, nil
}

// inclusion has Go's code prove from tiles that a leaf stands where it does, and check that.
func (a *audit) inclusion(get source) (int, error) {
	hashes := tlog.TileHashReader(a.head.Tree, reader{get})
	positions := a.positions(a.head.N, samples)
	for _, n := range positions {
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		if err != nil {
			return 0, fmt.Errorf("leaf %d: %v", n, err)
		}
		proof, err := tlog.ProveRecord(a.head.N, n, hashes)
		if err != nil {
			return 0, fmt.Errorf("position %d: %v", n, err)
		}
		if err := tlog.CheckRecord(proof, a.head.N, a.head.Hash, n, leaf[0]); err != nil {
			return 0, fmt.Errorf("position %d: %v", n, err)
		}
	}
	return len(positions), nil
}

// consistency has it prove from tiles that each tree begins with all of each smaller one, the roots
// being those that were signed.
func (a *audit) consistency(get source) (int, error) {
	return a.pairs(func(from, to head) error {
		hashes := tlog.TileHashReader(to.Tree, reader{get})
		proof, err := tlog.ProveTree(to.N, from.N, hashes)
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof, to.N, to.Hash, from.N, from.Hash)
	})
}

// pairs are all of two checkpoints, those that were kept and the one that is served; one with itself
// too.
func (a *audit) pairs(each func(from, to head) error) (int, error) {
	heads := append(append([]head(nil), a.kept...), a.head)
	number := 0
	for i, to := range heads {
		for _, from := range heads[:i+1] {
			if err := each(from, to); err != nil {
				return 0, fmt.Errorf("from %d to %d: %v", from.N, to.N, err)
			}
			number++
		}
	}
	return number, nil
}
