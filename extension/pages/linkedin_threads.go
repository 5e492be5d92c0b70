package pages

import "time"

var (
	priya  = member{Name: "Priya Nair", ID: "ACoAADemo1PriyaNair", Headline: "Product Lead at Fernhill Climate", Degree: "1st"}
	marcus = member{Name: "Marcus Oyelaran", ID: "ACoAADemo2MarcusOyelaran", Headline: "Host of The Patient Builder podcast", Degree: "2nd"}
	lotte  = member{Name: "Lotte Brandsma", ID: "ACoAADemo3LotteBrandsma", Headline: "Community Manager at Kade Zeven", Degree: "1st"}
	devon  = member{Name: "Devon Hartley", ID: "ACoAADemo4DevonHartley", Headline: "Account Executive at Tallyroom", Degree: "2nd"}
)

func linkedinEntries() []entry {
	return []entry{
		demo(thread("linkedin-thread", "LinkedIn conversation", english, coffee())),
		demo(overlay("linkedin-overlay", "LinkedIn conversation in a bubble", "https://www.linkedin.com/feed/", podcast(), minimised())),
	}
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
