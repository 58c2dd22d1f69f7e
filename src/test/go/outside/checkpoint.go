package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var strictBase64 = base64.StdEncoding.Strict()

// head is a checkpoint that was opened: how the tree stood, and the note that says so.
type head struct {
	tlog.Tree
	note []byte
}

// openCheckpoint checks the signatures on a checkpoint, and only then reads it.
func openCheckpoint(get source, signed []byte) (head, error) {
	known, err := verifiers(get)
	if err != nil {
		return head{}, err
	}
	opened, err := note.Open(signed, known)
	if err != nil {
		return head{}, err
	}
	tree, err := parseCheckpoint(opened.Sigs[0].Name, opened.Text)
	return head{tree, signed}, err
}

func verifiers(get source) (note.Verifiers, error) {
	lines, err := get(keyName)
	if err != nil {
		return nil, err
	}
	var known []note.Verifier
	for _, key := range strings.Split(string(lines), "\n") {
		v, err := note.NewVerifier(key)
		if err != nil {
			return nil, fmt.Errorf("key %s: %v", key, err)
		}
		known = append(known, v)
	}
	return note.VerifierList(known...), nil
}

// parseCheckpoint takes the three lines that Calmtrace writes and no others.
func parseCheckpoint(signer, text string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, errors.New("the checkpoint is not of three lines")
	}
	if lines[0] != signer {
		return tlog.Tree{}, fmt.Errorf("%s has signed for %s", signer, lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 1 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("%q is not a size", lines[1])
	}
	root, err := parseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func parseHash(text string) (tlog.Hash, error) {
	var h tlog.Hash
	bytes, err := strictBase64.DecodeString(text)
	if err != nil || len(bytes) != len(h) {
		return h, fmt.Errorf("%q is not a hash", text)
	}
	copy(h[:], bytes)
	return h, nil
}

// open reads the checkpoints that were kept, then the one that is served now.
func (a *audit) open() error {
	a.kept = nil
	if a.keptIn != "" {
		files, err := filepath.Glob(filepath.Join(a.keptIn, "*.checkpoint"))
		if err != nil {
			return err
		}
		sort.Strings(files)
		for _, file := range files {
			signed, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			h, err := openCheckpoint(a.get, signed)
			if err != nil {
				return fmt.Errorf("%s: %v", file, err)
			}
			a.kept = append(a.kept, h)
		}
	}
	signed, err := a.get(checkpointName)
	if err != nil {
		return err
	}
	a.head, err = openCheckpoint(a.get, signed)
	return err
}

// checkpoint checks the one that is served: whose it is, and that it does not go back behind any
// that was kept.
func (a *audit) checkpoint(get source) (int, error) {
	signed, err := get(checkpointName)
	if err != nil {
		return 0, err
	}
	h, err := openCheckpoint(get, signed)
	if err != nil {
		return 0, err
	}
	for _, k := range a.kept {
		if h.N < k.N || h.N == k.N && h.Hash != k.Hash {
			return 0, fmt.Errorf("it is of %d events, and one of %d was kept", h.N, k.N)
		}
	}
	if a.expected != 0 && h.N != a.expected {
		return 0, fmt.Errorf("it is of %d events and not of %d", h.N, a.expected)
	}
	return 1, nil
}
