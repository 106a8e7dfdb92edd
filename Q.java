import org.treesitter.*; import java.util.*;
public class Q { public static void main(String[] a) throws Exception {
 TSLanguage g = switch(a[0]){ case "python"->new TreeSitterPython(); case "javascript"->new TreeSitterJavascript(); case "typescript"->new TreeSitterTypescript(); default->new TreeSitterJava();};
 String q = switch(a[0]){case "python"->G.r("python"); case "javascript"->G.r("javascript")+G.r("javascript-only"); case "typescript"->G.r("javascript")+G.r("typescript"); default->G.r("java");};
 new TSQuery(g,"(comment) @c");
 for(int k=0;k<2;k++){ long t=System.nanoTime(); new TSQuery(g,q); System.out.println("all "+(System.nanoTime()-t)/1e6);} 
 List<String> pats=new ArrayList<>(); int depth=0,start=-1; String s=q.replaceAll("(?m);.*$",""); boolean str=false;
 for(int i=0;i<s.length();i++){ char c=s.charAt(i); if(c=='"') str=!str; if(str) continue; if(c=='('||c=='['){ if(depth==0){ if(start>=0) pats.add(s.substring(start,i)); start=i;} depth++; } if(c==')'||c==']') depth--; }
 pats.add(s.substring(start));
 double tot=0; List<String> out=new ArrayList<>();
 for(String p: pats){ long t=System.nanoTime(); new TSQuery(g,p); double d=(System.nanoTime()-t)/1e6; tot+=d; out.add(String.format("%7.2f %s",d,p.strip().replace("\n"," "))); }
 Collections.sort(out, Comparator.reverseOrder()); System.out.println("sum "+tot+" of "+pats.size()); out.subList(0,25).forEach(System.out::println);
}}
