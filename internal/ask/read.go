package ask

import (
	"cmp"
	"slices"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/thread"
)

// NewReader prepares the reading of one language. An error names the data file, its line and the fault.
func NewReader(p lang.Pack, rules *thread.Rules) (*Reader, error) {
	r := &Reader{pack: p, rules: rules}
	var err error
	if r.cues, err = cue.Parse(p.File("cues")); err != nil {
		return nil, err
	}
	if r.slots, err = parseSlots(p.File("topics")); err != nil {
		return nil, err
	}
	for _, m := range []struct {
		name string
		to   **Model
	}{{"kinds", &r.kinds}, {"stages", &r.chase}, {"mass", &r.mass}, {"slots", &r.filler}} {
		data := p.Model(m.name)
		if data == "" {
			continue // a language without a model is read by its cues alone
		}
		if *m.to, err = OpenModel(data); err != nil {
			return nil, lang.Errorf("%s/%s: %w", p.Code, m.name, err)
		}
	}
	return r, r.checkFiller(p.Code)
}

// recent is how many of their unanswered messages are read.
const recent = 5

// Read understands what the unanswered messages of a thread ask. The last of in.Run is the one answered.
func (r *Reader) Read(in Input) Reading {
	run := in.Run
	if len(run) > recent {
		run = run[len(run)-recent:]
	}
	pages := make([]*page, len(run))
	for i, m := range run {
		pages[i] = r.open(m, subjectOf(in, m))
	}
	last := pages[len(pages)-1]
	out := Reading{AskedBy: last.Index, Stage: First}
	judged := r.judge(last)
	r.signals(last, judged.request, &out)
	asker := last
	chasing := r.chasing(last)
	declined := in.Mine != nil && r.declines(*in.Mine)
	if declined {
		out.Times = len(in.Run)
	}
	pointsBack := judged.request && judged.vague() ||
		!judged.request && (chasing || declined || len(in.Run) > 1) && (chasing || !r.settled(last))
	if pointsBack {
		if earlier := r.earlier(in, pages[:len(pages)-1]); earlier != nil {
			judged, asker = r.judge(earlier), earlier
		}
	}
	out.Unsaid = chasing && asker == last && judged.request && judged.strength == 0
	switch {
	case !judged.request:
	case declined, r.answersNo(last):
		out.Stage = AfterDecline
	case chasing:
		out.Stage = FollowUp
	}
	out.IsRequest, out.Confidence, out.Also, out.AskedBy = judged.request, judged.confidence, judged.also, asker.Index
	r.fill(&out, asker, judged)
	if out.Unsaid {
		out.Asks[0].Topic = Slot{}
	}
	return out
}

func subjectOf(in Input, m Message) string {
	if m.Subject != "" {
		return m.Subject
	}
	return in.Subject
}

// earlier finds the message that a chaser points back to: the latest one before it that asks something, among those without an answer
// first and then among those before our last message.
func (r *Reader) earlier(in Input, unanswered []*page) *page {
	for _, p := range slices.Backward(unanswered) {
		if j := r.judge(p); j.request && !j.vague() {
			return p
		}
	}
	from := max(0, len(in.Before)-recent)
	for i := len(in.Before) - 1; i >= from; i-- {
		p := r.open(in.Before[i], subjectOf(in, in.Before[i]))
		if r.judge(p).request {
			return p
		}
	}
	return nil
}

// judgement is the verdict on one message.
type judgement struct {
	request    bool
	kind       Kind
	confidence int
	also       []Kind
	strength   int // of the strongest cue of the kind
}

// vague judgements name no kind: a chaser that only says "any thoughts?".
func (j judgement) vague() bool { return j.kind == OtherRequest || j.strength < 7 }

// asksShare is the probability of asking nothing, in percent, below which a message counts as asking. At an even chance as many messages are
// judged rightly, but more of the errors are drafts where nothing was asked, which are worse than a click for a request that was missed.
const asksShare = 45

// judge decides whether a message asks and what, once a page. The model decides; without one the cues do.
func (r *Reader) judge(p *page) judgement {
	if p.verdict == nil {
		j := judgement{}
		if r.kinds == nil {
			j = r.judgeByCues(p)
		} else {
			j = r.judgeByModel(p)
		}
		p.verdict = &j
	}
	return *p.verdict
}

func (r *Reader) judgeByModel(p *page) judgement {
	scores := r.kinds.Scores(r.known(p))
	shares := Percent(scores)
	not, best, second := 0, -1, -1
	for i, name := range r.kinds.Classes {
		if Kind(name) == NotRequest {
			not = shares[i]
			continue
		}
		switch {
		case best < 0 || shares[i] > shares[best]:
			best, second = i, best
		case second < 0 || shares[i] > shares[second]:
			second = i
		}
	}
	j := judgement{request: not < asksShare, kind: Kind(r.kinds.Classes[best])}
	j.confidence = sharpened(scores)[best]
	if !j.request {
		j.confidence = not
	}
	if second >= 0 && shares[second] >= 15 && 3*shares[second] >= shares[best] {
		j.also = []Kind{Kind(r.kinds.Classes[second])}
	}
	hit, _ := p.best(string(j.kind))
	j.strength = hit.Weight
	return j
}

// sharpened returns the probabilities at twice the scores. A model trained with most of its features hidden is surer of its ranking than its
// probabilities say: of the messages it gave 30 to 39 percent, more than eight in ten were right.
func sharpened(scores []int) []int {
	twice := make([]int, len(scores))
	for i, s := range scores {
		twice[i] = 2 * s
	}
	return Percent(twice)
}

// judgeByCues adds up the strongest cues: what the model is compared with, and the stand-in for a language without one.
func (r *Reader) judgeByCues(p *page) judgement {
	type scored struct {
		kind  Kind
		score int
	}
	var all []scored
	for _, k := range Kinds() {
		all = append(all, scored{k, p.cueScore(string(k))})
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	asks := p.cueScore("asks")
	against := p.against()
	top := all[0]
	j := judgement{kind: top.kind, request: asks+top.score >= 14 && asks+top.score > against, strength: top.score}
	if top.score == 0 {
		j.kind = OtherRequest
	}
	j.confidence = min(50+2*(top.score-all[1].score)+asks, 99)
	return j
}

// chaserShare is the probability of chasing, in percent, from which a message counts as a chaser. Few messages chase, so the model seldom says
// more; a chaser taken for a first request is answered at too great length, a first request taken for a chaser loses its reason. Leaving out one
// writer at a time, two in three chasers are found and two in a hundred others taken for one.
const chaserShare = 10

// chasing reports whether the message chases an earlier one.
func (r *Reader) chasing(p *page) bool {
	if r.chase != nil {
		return Percent(r.chase.Scores(r.known(p)))[1] >= chaserShare
	}
	return p.cueScore("chaser") >= 16
}

// declines reports whether a message of ours says no.
func (r *Reader) declines(m Message) bool {
	p := r.open(m, "")
	hit, _ := p.best("declines")
	return hit.Weight >= 8
}

// settled reports whether a message closes the matter, so that what was asked before needs no answer.
func (r *Reader) settled(p *page) bool {
	for _, label := range []string{"thanks", "accepts", "declines", "congratulates", "agreed"} {
		if hit, _ := p.best(label); hit.Weight >= 8 {
			return true
		}
	}
	return false
}

// fill finds the asks with their slots and the evidence.
func (r *Reader) fill(out *Reading, p *page, j judgement) {
	if !j.request {
		hit, s := p.best("thanks")
		for _, label := range []string{"notice", "declines", "accepts", "agreed", "works", "congratulates"} {
			if h, at := p.best(label); h.Weight > hit.Weight {
				hit, s = h, at
			}
		}
		if s != nil {
			out.Evidence = append(out.Evidence, p.evidence(hit.Label, s, hit.Span))
		}
		return
	}
	first, kind, others := r.part(p, j.kind)
	a := r.ask(first, kind)
	out.Evidence = append(out.Evidence, a.Evidence...)
	out.Asks = append(append(out.Asks, a), others...)
	out.Deadline = r.deadline(p, kind)
}

// ask reads the slots of one ask and the words that show it.
func (r *Reader) ask(p *page, k Kind) Ask {
	a := Ask{Kind: k, Topic: r.topic(p, k), Event: r.event(p, k), When: r.when(p, k)}
	if a.When.Text == "" {
		a.Days = r.days(p)
	}
	for _, label := range []string{string(k), "asks"} {
		if hit, s := p.best(label); s != nil {
			if label == string(k) {
				label = "kind"
			}
			a.Evidence = append(a.Evidence, p.evidence(label, s, hit.Span))
		}
	}
	return a
}
