package main

import (
	"encoding/json"

	"golang.org/x/mod/sumdb/tlog"
)

// answerSpoils spoils one of the server's proofs in each way. Where it is only the hashes that are
// spoiled, nothing but Go's own check can tell.
func answerSpoils() []spoil {
	var all []spoil
	for _, way := range hashSpoils {
		way := way
		all = append(all,
			inclusionSpoil(way.name, func(a *audit, p *included) bool {
				enough := len(p.Hashes) >= way.least
				if enough {
					p.Hashes = way.with(a, p.Hashes)
				}
				return enough
			}),
			consistencySpoil(way.name, func(a *audit, p *grown) bool {
				enough := len(p.Hashes) >= way.least
				if enough {
					p.Hashes = way.with(a, p.Hashes)
				}
				return enough
			}))
	}
	return append(all,
		inclusionSpoil("one bit of the leaf", func(a *audit, p *included) bool {
			a.flipHash(&p.LeafHash)
			return true
		}),
		inclusionSpoil("one bit of the root", func(a *audit, p *included) bool {
			a.flipHash(&p.Root)
			return true
		}),
		inclusionSpoil("the proof of the position after it", func(a *audit, p *included) bool {
			var other included
			a.mustAnswer(inclusionName(p.Position+1, p.Size), &other)
			p.Hashes = other.Hashes
			return true
		}),
		inclusionSpoil("all of the position after it", func(a *audit, p *included) bool {
			position := p.Position
			a.mustAnswer(inclusionName(position+1, p.Size), p)
			p.Position = position
			return true
		}),
		inclusionSpoil("the proof for an older tree", func(a *audit, p *included) bool {
			old, ok := a.older()
			if ok {
				var other included
				a.mustAnswer(inclusionName(0, old.N), &other)
				p.Hashes = other.Hashes
			}
			return ok
		}),
		consistencySpoil("one bit of the older root", func(a *audit, p *grown) bool {
			a.flipHash(&p.FromRoot)
			return true
		}),
		consistencySpoil("one bit of the newer root", func(a *audit, p *grown) bool {
			a.flipHash(&p.ToRoot)
			return true
		}),
		consistencySpoil("the proof of another size", func(a *audit, p *grown) bool {
			from := a.kept[0].N
			if from == p.From {
				from = p.From + 1
			}
			var other grown
			a.mustAnswer(consistencyName(from, p.To), &other)
			p.Hashes = other.Hashes
			return true
		}),
		consistencySpoil("an empty one", func(_ *audit, p *grown) bool {
			p.Hashes = tlog.TreeProof{}
			return true
		}))
}

// inclusionSpoil edits the proof of position 0, which is a long one.
func inclusionSpoil(name string, change func(a *audit, p *included) bool) spoil {
	return spoil{name: "inclusion: " + name, from: 255, check: (*audit).inclusionAnswers,
		with: func(a *audit) edit {
			var p included
			a.mustAnswer(inclusionName(0, a.head.N), &p)
			if a.head.N == 1 || !change(a, &p) {
				return nil
			}
			return only(inclusionName(0, a.head.N), func([]byte) []byte { return marshal(p) })
		}}
}

// consistencySpoil edits the proof from one of the older checkpoints, the longest there is.
func consistencySpoil(name string, change func(a *audit, p *grown) bool) spoil {
	return spoil{name: "consistency: " + name, from: 255, check: (*audit).consistencyAnswers,
		with: func(a *audit) edit {
			p := a.longestGrowth()
			if len(p.Hashes) == 0 || !change(a, &p) {
				return nil
			}
			return only(consistencyName(p.From, p.To), func([]byte) []byte { return marshal(p) })
		}}
}

func (a *audit) longestGrowth() grown {
	var longest grown
	for _, old := range a.kept {
		var p grown
		a.mustAnswer(consistencyName(old.N, a.head.N), &p)
		if len(p.Hashes) > len(longest.Hashes) {
			longest = p
		}
	}
	return longest
}

func (a *audit) mustAnswer(name string, into interface{}) {
	if err := json.Unmarshal(a.must(name), into); err != nil {
		panic(err)
	}
}

func marshal(v interface{}) []byte {
	body, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return body
}
