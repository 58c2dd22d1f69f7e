package main

import (
	"fmt"
	"math/rand"
	"net/http"
	"sort"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	// wholly is up to which size every position is looked at; beyond it edges and samples.
	wholly = 1000

	samples = 500
	asked   = 60
)

// audit is one look at a ledger from outside.
type audit struct {
	served   server
	asks     bool
	get      source
	keptIn   string
	proofsIn string
	expected int64
	random   *rand.Rand
	verbose  bool

	head   head
	kept   []head
	leaves memory
}

// check looks at everything of one kind, and says at how many.
type check func(a *audit, get source) (int, error)

type named struct {
	name      string
	check     check
	mayBeNone bool
}

func (a *audit) checks() []named {
	all := []named{
		{"checkpoint", (*audit).checkpoint, false},
		{"tiles", (*audit).tiles, false},
		{"inclusion proofs from tiles", (*audit).inclusion, false},
		{"consistency proofs from tiles", (*audit).consistency, false},
	}
	if a.expected != 0 {
		all = append(all, named{"addresses that are not there", (*audit).beyond, false})
	}
	if a.asks {
		all = append(all,
			named{"inclusion answers", (*audit).inclusionAnswers, false},
			named{"consistency answers", (*audit).consistencyAnswers, false})
	}
	if a.proofsIn != "" {
		all = append(all, named{"proof files", (*audit).proofFiles, false})
	}
	return all
}

// positions are all of a small tree; of a larger one those around the edges of tiles, and samples.
func (a *audit) positions(size int64, sampled int) []int64 {
	picked := make(map[int64]bool)
	if size <= wholly {
		for n := int64(0); n < size; n++ {
			picked[n] = true
		}
	} else {
		for _, edge := range []int64{0, 256, 512, 65536, size / 2, size - size%256, size} {
			for n := edge - 2; n <= edge+2; n++ {
				picked[n] = true
			}
		}
		for i := 0; i < sampled; i++ {
			picked[a.random.Int63n(size)] = true
		}
	}
	var sorted []int64
	for n := range picked {
		if n >= 0 && n < size {
			sorted = append(sorted, n)
		}
	}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
	return sorted
}

// beyond sees that nothing is served which no checkpoint covers, nor the events themselves.
func (a *audit) beyond(source) (int, error) {
	size := a.head.N
	full := int64(1) << height
	names := []string{
		tileName(tlog.Tile{H: height, L: 0, N: size / full, W: int(size%full) + 1}),
		tileName(tlog.Tile{H: height, L: 0, N: size/full + 1, W: 1}),
		tileName(tlog.Tile{H: height, L: 7, N: 0, W: 1}),
		tilesPrefix + "0/0",
		tilesPrefix + "0/x000/000",
		tilesPrefix + "entries/000",
	}
	for _, name := range names {
		answer, _, err := a.served.ask(name)
		if err != nil {
			return 0, err
		}
		if answer.StatusCode != http.StatusNotFound {
			return 0, fmt.Errorf("%s: %s", name, answer.Status)
		}
	}
	return len(names), nil
}
