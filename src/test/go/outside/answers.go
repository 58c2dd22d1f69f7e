package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// included is the server's JSON proof that an event stands at a position.
type included struct {
	Position int64            `json:"position"`
	Size     int64            `json:"size"`
	LeafHash tlog.Hash        `json:"leafHash"`
	Root     tlog.Hash        `json:"root"`
	Hashes   tlog.RecordProof `json:"hashes"`
}

// grown is its proof that a tree begins with all of a smaller one.
type grown struct {
	From     int64          `json:"from"`
	To       int64          `json:"to"`
	FromRoot tlog.Hash      `json:"fromRoot"`
	ToRoot   tlog.Hash      `json:"toRoot"`
	Hashes   tlog.TreeProof `json:"hashes"`
}

func inclusionName(position, size int64) string {
	return fmt.Sprintf("/api/ledger/proofs/inclusion?position=%d&size=%d", position, size)
}

func consistencyName(from, to int64) string {
	return fmt.Sprintf("/api/ledger/proofs/consistency?from=%d&to=%d", from, to)
}

func answer(get source, name string, into interface{}) error {
	body, err := get(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(body, into)
}

// inclusionAnswers checks the proofs that the server gives, for the tree that it signed last and for
// those that were kept.
func (a *audit) inclusionAnswers(get source) (int, error) {
	number := 0
	for _, h := range append(append([]head(nil), a.kept...), a.head) {
		positions := []int64{0, h.N / 2, h.N - 1}
		if h.N == a.head.N {
			positions = a.positions(h.N, asked)
		}
		for _, n := range positions {
			if err := a.inclusionAnswer(get, h, n); err != nil {
				return 0, fmt.Errorf("position %d of %d: %v", n, h.N, err)
			}
			number++
		}
	}
	return number, nil
}

func (a *audit) inclusionAnswer(get source, h head, n int64) error {
	var proof included
	if err := answer(get, inclusionName(n, h.N), &proof); err != nil {
		return err
	}
	if proof.Position != n || proof.Size != h.N || proof.Root != h.Hash {
		return fmt.Errorf("it says position %d, size %d, root %v", proof.Position, proof.Size, proof.Root)
	}
	if proof.LeafHash != a.leaves.leaf(n) {
		return fmt.Errorf("its leaf %v is not that of the tile", proof.LeafHash)
	}
	return tlog.CheckRecord(proof.Hashes, h.N, h.Hash, n, proof.LeafHash)
}

// consistencyAnswers checks its proofs for every two checkpoints, and from the empty tree.
func (a *audit) consistencyAnswers(get source) (int, error) {
	number, err := a.pairs(func(from, to head) error {
		proof, err := consistencyAnswer(get, from, to)
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof.Hashes, to.N, to.Hash, from.N, from.Hash)
	})
	if err != nil {
		return 0, err
	}
	// Package tlog knows no proof from the empty tree, whose root is the hash of nothing.
	empty := head{Tree: tlog.Tree{Hash: sha256.Sum256(nil)}}
	proof, err := consistencyAnswer(get, empty, a.head)
	if err == nil && len(proof.Hashes) > 0 {
		err = fmt.Errorf("a proof from the empty tree has %d hashes", len(proof.Hashes))
	}
	return number + 1, err
}

func consistencyAnswer(get source, from, to head) (grown, error) {
	var proof grown
	if err := answer(get, consistencyName(from.N, to.N), &proof); err != nil {
		return proof, err
	}
	if proof.From != from.N || proof.To != to.N {
		return proof, fmt.Errorf("it is from %d to %d", proof.From, proof.To)
	}
	if proof.FromRoot != from.Hash || proof.ToRoot != to.Hash {
		return proof, fmt.Errorf("it says roots %v and %v", proof.FromRoot, proof.ToRoot)
	}
	return proof, nil
}
