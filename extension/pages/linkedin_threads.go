package pages

import "time"

var (
	priya  = member{Name: "Priya Nair", ID: "ACoAADemo1PriyaNair", Headline: "Product Lead at Fernhill Climate", Degree: "1st"}
	marcus = member{Name: "Marcus Oyelaran", ID: "ACoAADemo2MarcusOyelaran", Headline: "Host of The Patient Builder podcast", Degree: "2nd"}
	lotte  = member{Name: "Lotte Brandsma", ID: "ACoAADemo3LotteBrandsma", Headline: "Community Manager at Kade Zeven", Degree: "1st"}
	devon  = member{Name: "Devon Hartley", ID: "ACoAADemo4DevonHartley", Headline: "Account Executive at Tallyroom", Degree: "2nd"}
	joana  = member{Name: "Joana Pires", ID: "ACoAADemo5JoanaPires", Headline: "Graduate trainee at Brightwater Rail", Degree: "2nd"}
	samuel = member{Name: "Samuel Okonjo", ID: "ACoAADemo6SamuelOkonjo", Headline: "Founder of Slow Harbour", Degree: "1st"}
	ingrid = member{Name: "Ingrid Solvang", ID: "ACoAADemo7IngridSolvang", Headline: "Partner at Midway Ventures", Degree: "2nd"}
	rachel = member{Name: "Rachel Whitcombe", ID: "ACoAADemo8RachelWhitcombe", Headline: "Talent Partner at Oakline Search", Degree: "3rd"}
	viktor = member{Name: "Viktor Lenz", ID: "ACoAADemo9ViktorLenz", Headline: "Studying the move from design to product", Degree: "1st"}
	amina  = member{Name: "Amina Yusuf", ID: "ACoAADemo10AminaYusuf", Headline: "Research lead at Fernhill Climate", Degree: "1st"}
	bram   = member{Name: "Bram Kuipers", ID: "ACoAADemo11BramKuipers", Headline: "Organiser of Product Tuesday", Degree: "1st"}
	layla  = member{Name: "ليلى <b>حداد</b> 🌿", ID: "ACoAADemo12Layla", Headline: "Ops & <i>forms</i> at Blue Jar", Degree: "1st"}
	tally  = member{Name: "Tallyroom", ID: "ACoAADemo13Tallyroom", Headline: "Sponsored"}
)

func linkedinEntries() []entry {
	return []entry{
		demo(thread("linkedin-thread", "LinkedIn conversation", english, coffee())),
		demo(overlay("linkedin-overlay", "LinkedIn conversation in a bubble", "https://www.linkedin.com/feed/", podcast(), minimised())),
		unclear(overlay("linkedin-two-open", "Two open LinkedIn bubbles, neither with the focus", "https://www.linkedin.com/in/ines-caldwell-demo/", openHouse(), salesDemo())),
		thread("linkedin-own-text", "LinkedIn reply box with the person's own words", english, mentor()),
		thread("linkedin-group", "LinkedIn conversation with two others", english, introduction()),
		thread("linkedin-group-dutch", "LinkedIn conversation with three others, one of whom asks, in a Dutch interface", dutch, whoAsked()),
		thread("linkedin-inmail", "LinkedIn InMail with a subject", english, headhunter()),
		thread("linkedin-inmail-dutch", "LinkedIn InMail with a subject, in a Dutch interface", dutch, headhunter()),
		thread("linkedin-last-mine", "LinkedIn conversation that the person answered already", english, answered()),
		thread("linkedin-uncertain", "LinkedIn conversation whose sides contradict each other", english, contradictory()),
		reworked(thread("linkedin-changed", "LinkedIn conversation with unknown class names", english, coffee()), hideClasses),
		reworked(thread("linkedin-changed-bodies", "LinkedIn conversation whose message texts are marked up in an unknown way", english, coffee()), hideBodies),
		nothingOpen(),
		thread("linkedin-thanks", "LinkedIn conversation that asks nothing", english, thanks()),
		thread("linkedin-late", "LinkedIn conversation loaded in part, in a Dutch interface", dutch, loadedInPart()),
		thread("linkedin-long", "LinkedIn conversation of 300 messages", english, longThread()),
		thread("linkedin-html", "LinkedIn conversation with markup and right-to-left script in names and texts", english, markup()),
		thread("linkedin-sponsored", "LinkedIn advertisement without a reply box", english, advertisement()),
	}
}

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
		c := conversation{With: []member{m}, Events: []event{{From: m, Ago: ago, Time: "8:15 AM", Text: text}}}
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
			{From: priya, Ago: 9, Time: "4:40 PM", Text: "Hi Ana, thanks for connecting. I enjoyed your notes on pricing pages."},
			{From: owner, Ago: 9, Time: "5:02 PM", Text: "Hi Priya, nice to be in touch. All the best with the new role."},
			{From: priya, Ago: 1, Time: "10:02 AM", Text: "Thank you! It has been a full first month."},
			{From: priya, Ago: 1, Time: "10:04 AM", Text: "We are working out how small teams want to pay for climate software, and your post came up twice today:\nhttps://notes.example.org/pricing"},
			{From: priya, Ago: 1, Time: "10:05 AM", Text: "Could we grab a quick coffee next Thursday to talk about pricing for climate software? I can come to your side of town."},
		},
		QuickReply: []string{"Sounds good", "Sure, when?", "Thanks, Priya"},
	}
}

func podcast() conversation {
	return conversation{
		With: []member{marcus}, Active: true,
		Events: []event{
			{From: marcus, Ago: 2, Time: "2:31 PM", Text: "Hello Ana,\n\nI host The Patient Builder, a podcast on making software at an unhurried pace. Listeners keep asking for somebody who has merged two product teams.\n\nWould you be a guest on the show next month? It takes an hour, by video, and I send the questions ahead."},
		},
		QuickReply: []string{"Yes, interested", "Tell me more", "No, thanks"},
	}
}

func minimised() conversation {
	return conversation{
		With: []member{lotte}, Minimised: true,
		Events: []event{
			{From: lotte, Ago: 4, Time: "11:20 AM", Text: "Hi Ana, will you join our open house at Kade Zeven on Friday?"},
		},
	}
}
