package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// height is that of a tile: 256 hashes.
const height = 8

// source gives what stands under a name: an address of the server, a file, or "key". Everything that
// is checked comes through one, so that any of it can be spoiled on its way.
type source func(name string) ([]byte, error)

const (
	keyName        = "key"
	proofsFolder   = "proofs/"
	checkpointName = "/ledger/checkpoint"
	tilesPrefix    = "/ledger/tile/"
)

// sources are the server, the files beside it, and the keys of the command line.
func (a *audit) sources(trusted keys) source {
	return func(name string) ([]byte, error) {
		switch {
		case name == keyName:
			return []byte(strings.Join(trusted, "\n")), nil
		case strings.HasPrefix(name, proofsFolder):
			return os.ReadFile(filepath.Join(a.proofsIn, strings.TrimPrefix(name, proofsFolder)))
		default:
			return a.served.get(name)
		}
	}
}

// remembering asks once for each name: a tile never changes, and one checkpoint is looked at.
func remembering(get source) source {
	known := make(map[string][]byte)
	return func(name string) ([]byte, error) {
		if body, ok := known[name]; ok {
			return body, nil
		}
		body, err := get(name)
		if err == nil {
			known[name] = body
		}
		return body, err
	}
}

// server is asked over HTTP.
type server struct {
	address, user, password string
	client                  *http.Client
}

func newServer(address, user string) server {
	name, password := user, ""
	if i := strings.Index(user, ":"); i >= 0 {
		name, password = user[:i], user[i+1:]
	}
	return server{
		address:  strings.TrimSuffix(address, "/"),
		user:     name,
		password: password,
		client: &http.Client{
			Timeout: 30 * time.Second,
			// A page to sign in at is no answer.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

func (s server) ask(path string) (*http.Response, []byte, error) {
	request, err := http.NewRequest("GET", s.address+path, nil)
	if err != nil {
		return nil, nil, err
	}
	if s.user != "" {
		request.SetBasicAuth(s.user, s.password)
	}
	answer, err := s.client.Do(request)
	if err != nil {
		return nil, nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, 1<<20))
	return answer, body, err
}

func (s server) get(path string) ([]byte, error) {
	answer, body, err := s.ask(path)
	if err != nil {
		return nil, err
	}
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return body, headersHold(path, answer.Header)
}

// headersHold sees that a cache in between may keep a tile for ever and nothing else.
func headersHold(path string, header http.Header) error {
	kind, cache := header.Get("Content-Type"), header.Get("Cache-Control")
	switch {
	case path == checkpointName:
		if !strings.HasPrefix(kind, "text/plain") || strings.Contains(cache, "immutable") {
			return fmt.Errorf("%s: served as %q, to be kept %q", path, kind, cache)
		}
	case strings.HasPrefix(path, tilesPrefix):
		if kind != "application/octet-stream" || !strings.Contains(cache, "immutable") {
			return fmt.Errorf("%s: served as %q, to be kept %q", path, kind, cache)
		}
	}
	return nil
}

// tileName is Go's path of a tile without the height, which here is always the same.
func tileName(t tlog.Tile) string {
	return tilesPrefix + strings.TrimPrefix(t.Path(), fmt.Sprintf("tile/%d/", height))
}

// reader reads tiles for package tlog. It keeps none: package tlog says itself which to believe.
type reader struct{ get source }

func (r reader) Height() int { return height }

func (r reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, t := range tiles {
		body, err := r.get(tileName(t))
		if err != nil {
			return nil, err
		}
		data[i] = body
	}
	return data, nil
}

func (r reader) SaveTiles([]tlog.Tile, [][]byte) {}
