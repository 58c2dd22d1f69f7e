package main

import (
	"crypto/rand"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// Lines of a checkpoint with one signature.
const (
	originLine = iota
	sizeLine
	rootLine
	blankLine
	signatureLine
)

func checkpointSpoils() []spoil {
	line := func(name string, number int, change func(a *audit, line string) string) spoil {
		return spoil{name: "checkpoint: " + name, check: (*audit).checkpoint, with: func(a *audit) edit {
			return only(checkpointName, editLine(number, func(line string) string { return change(a, line) }))
		}}
	}
	return append([]spoil{
		line("one letter of its origin", originLine, func(_ *audit, s string) string { return s + "x" }),
		line("another size", sizeLine, func(a *audit, _ string) string { return fmt.Sprint(a.head.N + 1) }),
		line("one bit of its root", rootLine, func(a *audit, s string) string {
			return a.flipBase64(s, 0, 32)
		}),
		line("one bit of its signature", signatureLine, func(a *audit, s string) string {
			return a.flipSignature(s, 4, 68)
		}),
		line("one bit of the key's identifier", signatureLine, func(a *audit, s string) string {
			return a.flipSignature(s, 0, 4)
		}),
		line("signed under another name", signatureLine, func(_ *audit, s string) string {
			return strings.Replace(s, " ", " x", 1)
		}),
		line("its signature left out", signatureLine, func(*audit, string) string { return "" }),
		line("a line more in the text", rootLine, func(_ *audit, s string) string { return s + "\nx" }),
		{name: "checkpoint: an older one again", from: 255, check: (*audit).checkpoint,
			with: func(a *audit) edit {
				old, ok := a.older()
				if !ok {
					return nil
				}
				return only(checkpointName, func([]byte) []byte { return old.note })
			}},
		{name: "key: one bit", check: (*audit).checkpoint, with: func(a *audit) edit {
			return only(keyName, func(keys []byte) []byte {
				parts := strings.SplitN(string(keys), "+", 3)
				rest := strings.SplitAfterN(parts[2], "\n", 2)
				key := strings.TrimSuffix(rest[0], "\n")
				rest[0] = strings.Replace(rest[0], key, a.flipBase64(key, 1, 33), 1)
				parts[2] = strings.Join(rest, "")
				return []byte(strings.Join(parts, "+"))
			})
		}},
		{name: "key: another's of this name", check: (*audit).checkpoint, with: func(a *audit) edit {
			_, key := newKey(a.origin())
			return only(keyName, func([]byte) []byte { return []byte(key) })
		}},
		{name: "checkpoint: signed by another's key of this name", check: (*audit).checkpoint,
			with: func(a *audit) edit {
				secret, _ := newKey(a.origin())
				return only(checkpointName, func([]byte) []byte { return sign(secret, a.text()) })
			}},
		{name: "checkpoint: a signature more, by nobody known", sound: true, check: (*audit).checkpoint,
			with: func(a *audit) edit {
				secret, _ := newKey("witness.example.org")
				return only(checkpointName, func(body []byte) []byte {
					more := sign(secret, a.text())
					return append(body, more[len(a.text())+1:]...)
				})
			}},
	}, trustedSpoils()...)
}

// trustedSpoils are signed by a key that is trusted, so that only what they say can be refused.
func trustedSpoils() []spoil {
	signed := func(name string, sound bool, change func(text string) string) spoil {
		return spoil{name: "checkpoint, well signed: " + name, sound: sound, check: (*audit).checkpoint,
			with: func(a *audit) edit { return a.signedAnew(change(a.text()), nil) }}
	}
	line := func(number int, change func(line string) string) func(string) string {
		edit := editLine(number, change)
		return func(text string) string { return string(edit([]byte(text))) }
	}
	return []spoil{
		signed("as it is", true, func(text string) string { return text }),
		signed("for another origin", false, line(originLine, func(s string) string { return s + "/other" })),
		signed("its size with a zero before it", false, line(sizeLine, func(s string) string { return "0" + s })),
		signed("a size below zero", false, line(sizeLine, func(s string) string { return "-" + s })),
		signed("a root of 31 bytes", false, line(rootLine, func(s string) string {
			root, err := strictBase64.DecodeString(s)
			if err != nil {
				panic(err)
			}
			return strictBase64.EncodeToString(root[1:])
		})),
	}
}

func (a *audit) text() string {
	lines := strings.SplitAfter(string(a.head.note), "\n")
	return strings.Join(lines[:blankLine], "")
}

func (a *audit) origin() string { return strings.SplitN(string(a.head.note), "\n", 2)[0] }

// flipBase64 turns one bit of what a text in base64 stands for.
func (a *audit) flipBase64(text string, from, to int) string {
	decoded, err := strictBase64.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return strictBase64.EncodeToString(a.flip(decoded, from, to))
}

// flipSignature turns one bit of identifier and signature: the last word of the line.
func (a *audit) flipSignature(line string, from, to int) string {
	last := strings.LastIndex(line, " ") + 1
	return line[:last] + a.flipBase64(line[last:], from, to)
}

func newKey(name string) (secret, key string) {
	secret, key, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		panic(err)
	}
	return secret, key
}

func sign(secret, text string) []byte {
	signer, err := note.NewSigner(secret)
	if err != nil {
		panic(err)
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		panic(err)
	}
	return signed
}
