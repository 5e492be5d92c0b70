package when
import ("testing";"os";"strings";"fmt";"demur/internal/lang";"demur/internal/text")
func TestX(t *testing.T){
 p,_:=lang.Get("en")
 sent,_:=Parse(os.Getenv("SENT")); today,_:=Parse(os.Getenv("TODAY"))
 data,_:=os.ReadFile(os.Getenv("IN"))
 abbr:=p.File("words").Set("abbreviations")
 for _,s:=range strings.Split(strings.TrimSpace(string(data)),"\n"){
  toks:=text.Tokens(s); n:=0
  for _,in:=range text.Sentences(toks,func(w string)bool{return abbr[w]}){ for _,m:=range Find(s,toks,in,p){ n++; say,d:=m.Say(sent,today,p); fl:=[]string{"clock","day","stretch"}[m.Kind]; if m.Past{fl+=" PAST"}; if m.Recurring{fl+=" HABIT"}; if m.Precise {fl+=" precise"}
   r:=m.Resolve(sent)
   fmt.Printf("%-60.60s | %-32q %-16s %s..%s | %q %v\n",s,m.Text,fl,r.First,r.Last,say,d)}}
  if n==0 {fmt.Printf("%-60.60s | -\n",s)}
 }
}
