import org.treesitter.*; import java.nio.file.*;
public class G { public static void main(String[] a) throws Exception {
 for (String l: new String[]{"python","javascript","typescript","java"}) {
  long t0=System.nanoTime();
  TSLanguage g = switch(l){ case "python"->new TreeSitterPython(); case "javascript"->new TreeSitterJavascript(); case "typescript"->new TreeSitterTypescript(); default->new TreeSitterJava();};
  long t1=System.nanoTime();
  String q = switch(l){case "python"->r("python"); case "javascript"->r("javascript")+r("javascript-only"); case "typescript"->r("javascript")+r("typescript"); default->r("java");};
  TSQuery query=new TSQuery(g,q); long t2=System.nanoTime();
  System.out.println(l+" load "+(t1-t0)/1e6+" query "+(t2-t1)/1e6+" patterns "+query.getPatternCount());
 }}
 static String r(String n) throws Exception { return new String(G.class.getResourceAsStream("/dev/cfnperf/code/"+n+".scm").readAllBytes()); } }
