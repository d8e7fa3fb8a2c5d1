/** A host on a real module path. */
module org.grassroots.governance.host.modules {
  requires static transitive org.jspecify;
  requires org.grassroots.governance.engine;
}
