package org.calmtrace.demo;
import java.util.*;
import java.util.stream.*;
import org.calmtrace.incident.*;
import org.calmtrace.incident.events.*;
class YearProbe {
  public static void main(String[] a) {
    long t=System.nanoTime();
    Year y=new Year(ToldYear.SOWN); var es=y.entries();
    System.out.println("gen ms "+(System.nanoTime()-t)/1000000+" entries "+es.size());
    ToldYear told=new ToldYear(ToldYear.SOWN);
    System.out.println("total ms "+(System.nanoTime()-t)/1000000+" incidents "+told.incidents.size()+" refused "+told.refused.size());
    told.refused.stream().limit(8).forEach(System.out::println);
    System.out.println((Object)told.incidents.values().stream().collect(Collectors.groupingBy(s->s.reported().unit(),TreeMap::new,Collectors.counting())));
    var res=told.counted().stream().filter(s->s.resolution()!=null).toList();
    System.out.println("hands off "+100.0*res.stream().filter(s->s.resolution().outcome().handsOff()).count()/res.size()+" restrictive "+100.0*res.stream().filter(s->s.resolution().outcome().restrictive()).count()/res.size());
    for (YearUnit u: YearUnit.values()) { var r=res.stream().filter(s->s.reported().unit().equals(u.id)).toList();
      for (boolean after: new boolean[]{false,true}) { var p=r.stream().filter(s->(java.time.temporal.ChronoUnit.DAYS.between(s.reported().occurredAt(),told.sown())<150)==after).toList();
       System.out.printf("%s %s n/day %.2f hands-off %.1f%n",u,after?"after":"before",p.size()/(after?150.:215.),100.0*p.stream().filter(s->s.resolution().outcome().handsOff()).count()/p.size()); } }
    System.out.println((Object)told.commands.stream().collect(Collectors.groupingBy(c->c.entry().getClass().getSimpleName(),TreeMap::new,Collectors.counting())));
    System.out.println((Object)told.incidents.values().stream().collect(Collectors.groupingBy(s->s.stage(),TreeMap::new,Collectors.counting())));
    System.out.println("running "+told.incidents.values().stream().filter(s->s.running()).count());
    var n=told.incidents.values().stream().map(s->told.narrative(s.reported()).orElse("-")).toList();
    var c=n.stream().collect(Collectors.groupingBy(x->x,Collectors.counting()));
    c.entrySet().stream().sorted((x,z)->Long.compare(z.getValue(),x.getValue())).limit(12).forEach(System.out::println);
    System.out.println("distinct "+c.size()+" of "+n.size()+" phrases "+new Phrases().count());
    for (String u: List.of("cedar","rowan","hazel","beacon","heron")) { System.out.println("== "+u);
      told.incidents.values().stream().filter(s->s.reported().unit().equals(u)).skip(60).limit(12).forEach(s->System.out.println("  "+told.narrative(s.reported()).orElse("-"))); }
    System.out.println("hours "+(Object)(told.incidents.values().stream().collect(Collectors.groupingBy(s->s.reported().occurredAt().getHour(),TreeMap::new,Collectors.counting()))));
    System.out.println("days "+(Object)(told.incidents.values().stream().collect(Collectors.groupingBy(s->s.reported().occurredAt().getDayOfWeek(),TreeMap::new,Collectors.counting()))));
  }
}
