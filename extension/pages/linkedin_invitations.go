package pages

import "time"

// inviteWords are the texts of the page of invitations in one language.
type inviteWords struct {
	words
	Invites, Shared, Ago, More, Reply string
	AcceptFrom, IgnoreFrom, Follow    string // formats but for the last: the inviter's name
}

var inviteEnglish = inviteWords{
	words: english, Invites: "is inviting you to connect", Shared: "2 other mutual connections", Ago: "2 days ago", More: "… show more", Reply: "Reply to %s",
	AcceptFrom: "Accept %s’s invitation", IgnoreFrom: "Ignore an invitation to connect from %s",
	Follow: "invited you to follow Small Field Weekly",
}

var inviteDutch = inviteWords{
	words: dutch, Invites: "nodigt u uit om te connecten", Shared: "2 andere gemeenschappelijke connecties", Ago: "2 dagen geleden", More: "… meer weergeven",
	Reply: "Beantwoord %s", AcceptFrom: "Accepteer de uitnodiging van %s", IgnoreFrom: "Negeer de uitnodiging van %s",
	Follow: "heeft u uitgenodigd om Small Field Weekly te volgen",
}

var (
	nuria  = member{Name: "Nuria Castell", ID: "ACoAADemo14NuriaCastell", Headline: "Curator at the Salt Museum"}
	jonas  = member{Name: "Jonas Feldhaus", ID: "ACoAADemo15JonasFeldhaus", Headline: "Studying service design"}
	mirjam = member{Name: "Mirjam Tadesse", ID: "ACoAADemo16MirjamTadesse", Headline: "Head of Sales at Corner Ledger"}
)

// invitation is a received invitation; one without a note cannot be answered with words.
type invitation struct {
	From member
	Note string
}

// invitationsPage is the data of the page of received invitations.
type invitationsPage struct {
	Page
	W      inviteWords
	Me     member
	Cards  []invitation
	Before bool // the page as it was until about 2025
}

func (p invitationsPage) Key(i int) string {
	return "urn:li:invitation:" + digits(p.Name + p.Cards[i].From.ID)[:10]
}

var (
	museum   = invitation{From: nuria, Note: "Hi Ana, I heard your talk on leaving things out. The Salt Museum is opening a new wing, and I would love to pick your brain about it.\nCould we have a call of half an hour next week?"}
	student  = invitation{From: jonas, Note: "Dear Ana, I am looking for a mentor for my last year at university. Would you be willing to mentor me, with one call a month?"}
	wordless = invitation{From: mirjam}
)

func invitations(w inviteWords, name, title string, before bool, cards ...invitation) entry {
	p := w.page(name, title)
	p.URL = "https://www.linkedin.com/mynetwork/invitation-manager/received/?demo=" + p.Name
	for _, c := range cards {
		if c.Note != "" {
			p.Message = c.Note
		}
	}
	return entry{
		Page:     p,
		template: "linkedin-invitations", policy: linkedinPolicy,
		content: func(p Page, _ string, _ time.Time) any {
			return invitationsPage{Page: p, W: w, Me: owner, Cards: cards, Before: before}
		},
	}
}

func invitationEntries(w inviteWords) []entry {
	return []entry{
		invitations(w, "linkedin-invitation", "LinkedIn invitation with a note", false, wordless, museum),
		unclear(invitations(w, "linkedin-invitations", "Two LinkedIn invitations with a note", false, museum, student, wordless)),
		invitations(w, "linkedin-invitation-older", "LinkedIn invitation with a note, on the older page", true, wordless, student),
		invitations(w, "linkedin-invitation-wordless", "LinkedIn invitations without a note", false, wordless),
	}
}
