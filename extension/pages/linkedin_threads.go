package pages

import "time"

var (
	priya  = member{Name: "Priya Nair", ID: "ACoAADemo1PriyaNair", Headline: "Product Lead at Fernhill Climate", Degree: 1}
	marcus = member{Name: "Marcus Oyelaran", ID: "ACoAADemo2MarcusOyelaran", Headline: "Host of The Patient Builder podcast", Degree: 2}
	lotte  = member{Name: "Lotte Brandsma", ID: "ACoAADemo3LotteBrandsma", Headline: "Community Manager at Kade Zeven", Degree: 1}
	devon  = member{Name: "Devon Hartley", ID: "ACoAADemo4DevonHartley", Headline: "Account Executive at Tallyroom", Degree: 2}
	joana  = member{Name: "Joana Pires", ID: "ACoAADemo5JoanaPires", Headline: "Graduate trainee at Brightwater Rail", Degree: 2}
	samuel = member{Name: "Samuel Okonjo", ID: "ACoAADemo6SamuelOkonjo", Headline: "Founder of Slow Harbour", Degree: 1}
	ingrid = member{Name: "Ingrid Solvang", ID: "ACoAADemo7IngridSolvang", Headline: "Partner at Midway Ventures", Degree: 2}
	rachel = member{Name: "Rachel Whitcombe", ID: "ACoAADemo8RachelWhitcombe", Headline: "Talent Partner at Oakline Search", Degree: 3}
	viktor = member{Name: "Viktor Lenz", ID: "ACoAADemo9ViktorLenz", Headline: "Studying the move from design to product", Degree: 1}
	amina  = member{Name: "Amina Yusuf", ID: "ACoAADemo10AminaYusuf", Headline: "Research lead at Fernhill Climate", Degree: 1}
	bram   = member{Name: "Bram Kuipers", ID: "ACoAADemo11BramKuipers", Headline: "Organiser of Product Tuesday", Degree: 1}
	layla  = member{Name: "ليلى <b>حداد</b> 🌿", ID: "ACoAADemo12Layla", Headline: "Ops & <i>forms</i> at Blue Jar", Degree: 1}
	tally  = member{Name: "Tallyroom", ID: "ACoAADemo13Tallyroom", Headline: "Sponsored"}
)

func linkedinEntries(w words) []entry {
	return []entry{
		demo(thread(w, "linkedin-thread", "LinkedIn conversation", coffee())),
		demo(overlay(w, "linkedin-overlay", "LinkedIn conversation in a bubble", "/feed/", podcast(), minimised())),
		unclear(overlay(w, "linkedin-two-open", "Two open LinkedIn bubbles, neither with the focus", "/in/ines-caldwell-demo/", openHouse(), salesDemo())),
		overlay(w, "linkedin-overlay-older", "LinkedIn conversation in a bubble, on a page of the older kind", "/company/kade-zeven-demo/", plainBubble()),
		overlay(w, "linkedin-inmail-bubble", "LinkedIn InMail in a bubble", "/feed/", headhunter()),
		overlay(w, "linkedin-new-bubble", "New LinkedIn message in a bubble", "/feed/", conversation{New: true, Active: true}),
		thread(w, "linkedin-new", "New LinkedIn message to nobody yet", conversation{New: true}),
		thread(w, "linkedin-own-text", "LinkedIn reply box with the person's own words", mentor()),
		thread(w, "linkedin-group", "LinkedIn conversation with two others", introduction()),
		thread(w, "linkedin-group-asked", "LinkedIn conversation with three others, one of whom asks before another speaks", whoAsked()),
		thread(w, "linkedin-inmail", "LinkedIn InMail with a subject", headhunter()),
		thread(w, "linkedin-last-mine", "LinkedIn conversation that the person answered already", answered()),
		thread(w, "linkedin-uncertain", "LinkedIn conversation whose sides contradict each other", contradictory()),
		reworked(thread(w, "linkedin-changed", "LinkedIn conversation with unknown class names", coffee()), hideClasses),
		reworked(thread(w, "linkedin-changed-bodies", "LinkedIn conversation whose message texts are marked up in an unknown way", coffee()), hideBodies),
		nothingOpen(w),
		thread(w, "linkedin-thanks", "LinkedIn conversation that asks nothing", thanks()),
		thread(w, "linkedin-late", "LinkedIn conversation loaded in part", loadedInPart()),
		thread(w, "linkedin-picture", "LinkedIn conversation that ends with a picture", pictured("Hi Ana, would you speak on our panel about lighthouses next month? This is the hall.")),
		thread(w, "linkedin-wordless", "LinkedIn conversation of nothing but a picture", pictured("")),
		thread(w, "linkedin-long", "LinkedIn conversation of 300 messages", longThread()),
		thread(w, "linkedin-html", "LinkedIn conversation with markup and right-to-left script in names and texts", markup()),
		thread(w, "linkedin-sponsored", "LinkedIn advertisement without a reply box", advertisement()),
	}
}

// reworked changes a written page once more.
func reworked(e entry, rework func([]byte) []byte) entry {
	e.rework = rework
	return e
}

// unclear takes away the message of a page where it is not clear which one is meant.
func unclear(e entry) entry {
	e.Message = ""
	return e
}

// rows are the conversations of the list. They hold requests of their own, so reading one by mistake shows.
func rows(w words, now time.Time) []conversation {
	row := func(m member, ago int, text string) conversation {
		c := conversation{With: []member{m}, Events: []event{{From: m, Ago: ago, Time: "08:15", Text: text}}}
		return c.layOut(w, now, 60+10*ago)
	}
	return []conversation{
		row(lotte, 2, "Will you join our open house on Friday?"),
		row(devon, 3, "Could I show you our new forecasting board?"),
		row(marcus, 5, "Would you like to come on the show?"),
	}
}

func coffee() conversation {
	return conversation{
		With: []member{priya},
		Events: []event{
			{From: priya, Ago: 9, Time: "16:40", Text: "Hi Ana, thanks for connecting. I enjoyed your notes on pricing pages."},
			{From: owner, Ago: 9, Time: "17:02", Text: "Hi Priya, nice to be in touch. All the best with the new role."},
			{From: priya, Ago: 1, Time: "10:02", Text: "Thank you! It has been a full first month."},
			{From: priya, Ago: 1, Time: "10:04", Text: "We are working out how small teams want to pay for climate software, and your post came up twice today:\nhttps://notes.example.org/pricing"},
			{From: priya, Ago: 1, Time: "10:05", Text: "Could we grab a quick coffee next Thursday to talk about pricing for climate software? I can come to your side of town."},
		},
		QuickReply: []string{"Sounds good", "Sure, when?", "Thanks, Priya"},
	}
}

func podcast() conversation {
	return conversation{
		With: []member{marcus}, Active: true,
		Events: []event{
			{From: marcus, Ago: 2, Time: "14:31", Text: "Hello Ana,\n\nI host The Patient Builder, a podcast on making software at an unhurried pace. Listeners keep asking for somebody who has merged two product teams.\n\nWould you be a guest on the show next month? It takes an hour, by video, and I send the questions ahead."},
		},
		QuickReply: []string{"Yes, interested", "Tell me more", "No, thanks"},
	}
}

func minimised() conversation {
	return conversation{
		With: []member{lotte}, Minimised: true,
		Events: []event{
			{From: lotte, Ago: 4, Time: "11:20", Text: "Hi Ana, will you join our open house at Kade Zeven on Friday?"},
		},
	}
}
