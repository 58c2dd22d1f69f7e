package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	proofFormat = "c2sp.org/tlog-proof@v1"
	leafFormat  = "calmtrace-leaf/v1"
)

// proofFile is a file .tlog-proof, nothing of it checked.
type proofFile struct {
	index      int64
	hashes     tlog.RecordProof
	checkpoint []byte
}

// parseProofFile reads the format c2sp.org/tlog-proof@v1.
func parseProofFile(file []byte) (proofFile, error) {
	var p proofFile
	before, after, found := strings.Cut(string(file), "\n\n")
	lines := strings.Split(before, "\n")
	if !found || lines[0] != proofFormat {
		return p, errors.New("it is no " + proofFormat)
	}
	p.checkpoint = []byte(after)
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:] // signed by nobody, so not looked at
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return p, errors.New("it does not say its index")
	}
	digits := strings.TrimPrefix(lines[0], "index ")
	index, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || strconv.FormatInt(index, 10) != digits {
		return p, fmt.Errorf("%q is not an index", digits)
	}
	p.index = index
	for _, line := range lines[1:] {
		h, err := parseHash(line)
		if err != nil {
			return p, err
		}
		p.hashes = append(p.hashes, h)
	}
	return p, nil
}

// proofNames are the files' names without their ending.
func (a *audit) proofNames() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(a.proofsIn, "*.tlog-proof"))
	var names []string
	for _, file := range files {
		names = append(names, proofsFolder+strings.TrimSuffix(filepath.Base(file), ".tlog-proof"))
	}
	return names, err
}

// proofFiles checks every file with nothing but itself, its leaf and the ledger's key.
func (a *audit) proofFiles(get source) (int, error) {
	names, err := a.proofNames()
	if err != nil {
		return 0, err
	}
	for _, name := range names {
		if err := proofHolds(get, name); err != nil {
			return 0, fmt.Errorf("%s: %v", name, err)
		}
	}
	return len(names), nil
}

func proofHolds(get source, name string) error {
	file, err := get(name + ".tlog-proof")
	if err != nil {
		return err
	}
	leaf, err := get(name + ".leaf")
	if err != nil {
		return err
	}
	p, err := parseProofFile(file)
	if err != nil {
		return err
	}
	h, err := openCheckpoint(get, p.checkpoint)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(p.hashes, h.N, h.Hash, p.index, tlog.RecordHash(leaf)); err != nil {
		return err
	}
	// Proved now; and what is proved says of itself that it stands there.
	lines := strings.Split(string(leaf), "\n")
	if len(lines) != 10 || lines[0] != leafFormat || lines[1] != strconv.FormatInt(p.index, 10) {
		return fmt.Errorf("the leaf at %d is not of that position", p.index)
	}
	return nil
}
