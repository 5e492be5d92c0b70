package pages

import "time"

// inviteWords are the texts of the page of invitations in one language.
type inviteWords struct {
	words
	Invites, Shared, Ago, More, Reply string
	Accept, Ignore                    string // formats: the inviter's name
	AcceptIt, IgnoreIt, Follow        string
}

var inviteEnglish = inviteWords{
	words: english, Invites: "is inviting you to connect", Shared: "2 other mutual connections", Ago: "2 days ago", More: "… show more", Reply: "Reply to %s",
	Accept: "Accept %s’s invitation", Ignore: "Ignore an invitation to connect from %s", AcceptIt: "Accept", IgnoreIt: "Ignore",
	Follow: "invited you to follow Small Field Weekly",
}

var inviteDutch = inviteWords{
	words: dutch, Invites: "nodigt u uit om te connecten", Shared: "2 andere gemeenschappelijke connecties", Ago: "2 dagen geleden", More: "… meer weergeven",
	Reply: "Beantwoord %s", Accept: "Accepteer de uitnodiging van %s", Ignore: "Negeer de uitnodiging van %s", AcceptIt: "Accepteren", IgnoreIt: "Negeren",
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

func invitations(name, title string, w inviteWords, before bool, cards ...invitation) entry {
	message := ""
	for _, c := range cards {
		if c.Note != "" {
			message = c.Note
		}
	}
	return entry{
		Page:     Page{Name: name, URL: "https://www.linkedin.com/mynetwork/invitation-manager/received/?demo=" + name, Title: title, Message: message},
		template: "linkedin-invitations", policy: linkedinPolicy,
		content: func(p Page, _ string, _ time.Time) any {
			return invitationsPage{Page: p, W: w, Me: owner, Cards: cards, Before: before}
		},
	}
}

func invitationEntries() []entry {
	return []entry{
		invitations("linkedin-invitation", "LinkedIn invitation with a note", inviteEnglish, false, wordless, museum),
		invitations("linkedin-invitation-dutch", "LinkedIn invitation with a note, in a Dutch interface", inviteDutch, false, student, wordless),
		unclear(invitations("linkedin-invitations", "Two LinkedIn invitations with a note", inviteEnglish, false, museum, student, wordless)),
		invitations("linkedin-invitation-older", "LinkedIn invitation with a note, on the older page", inviteEnglish, true, wordless, museum),
		invitations("linkedin-invitation-wordless", "LinkedIn invitations without a note, in a Dutch interface", inviteDutch, false, wordless),
	}
}
