// Command outside checks the ledger that a running Calmtrace serves with Go's own code for
// transparency logs, golang.org/x/mod/sumdb: checkpoint, tiles, proofs and proof files. Then it
// spoils copies of all of these, one after the other, and sees that none is taken for good.
//
//	outside -server http://127.0.0.1:8080 -key '<name>+<identifier>+<key>' -user name:password
//
// Exit code 0: everything holds, and every spoiled copy was refused. 1: something does not hold, or
// a spoiled copy was accepted; the last lines say which. 2: it was called wrongly.
//
// It is written for Go 1.19 and x/mod 0.7.0 too, which Debian 12 has.
package main

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// keys are the verifier keys of the command line, in the order in which they signed.
type keys []string

func (k *keys) String() string { return strings.Join(*k, " ") }

func (k *keys) Set(key string) error {
	*k = append(*k, key)
	return nil
}

func main() {
	var trusted keys
	flag.Var(&trusted, "key", "verifier key of the ledger; more than one if it was changed")
	server := flag.String("server", "", "address of the running Calmtrace")
	user := flag.String("user", "", "name:password; without it nothing is asked of /api")
	kept := flag.String("kept", "", "folder of checkpoints that were opened before; this one is added")
	proofs := flag.String("proofs", "", "folder of files .tlog-proof with their .leaf")
	size := flag.Int64("size", 0, "size that the checkpoint must have; 0: any, and it may grow")
	seed := flag.Int64("seed", 1, "seed of what is picked at random")
	verbose := flag.Bool("v", false, "say why each spoiled copy was refused")
	flag.Parse()
	if *server == "" || len(trusted) == 0 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	a := &audit{
		served:   newServer(*server, *user),
		asks:     *user != "",
		keptIn:   *kept,
		proofsIn: *proofs,
		expected: *size,
		random:   rand.New(rand.NewSource(*seed)),
		verbose:  *verbose,
	}
	a.get = remembering(a.sources(trusted))
	if err := a.run(); err != nil {
		fmt.Fprintf(os.Stderr, "outside: seed %d: %v\n", *seed, err)
		os.Exit(1)
	}
}

// run makes every check on what is served, and then on the spoiled copies.
func (a *audit) run() error {
	began := time.Now()
	if err := a.open(); err != nil {
		return err
	}
	var found []string
	for _, c := range a.checks() {
		number, err := c.check(a, a.get)
		if err != nil {
			return fmt.Errorf("%s: %v", c.name, err)
		}
		if number == 0 && !c.mayBeNone {
			return fmt.Errorf("%s: nothing was checked", c.name)
		}
		found = append(found, fmt.Sprintf("%d %s", number, c.name))
	}
	looked := time.Since(began)
	refused, accepted, err := a.spoil()
	if err != nil {
		return err
	}
	fmt.Printf("%d events: %s; %d spoiled copies refused, %d sound ones accepted; %.1f s and %.1f s\n",
		a.head.N, strings.Join(found, ", "), refused, accepted, looked.Seconds(), (time.Since(began) - looked).Seconds())
	return a.keep()
}

// keep writes the checkpoint down for the next time: what comes later has to go on from it.
func (a *audit) keep() error {
	if a.keptIn == "" {
		return nil
	}
	name := fmt.Sprintf("%010d.checkpoint", a.head.N)
	return os.WriteFile(filepath.Join(a.keptIn, name), a.head.note, 0o600)
}
