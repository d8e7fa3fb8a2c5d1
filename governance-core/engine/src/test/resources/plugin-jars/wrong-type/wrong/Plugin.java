package wrong;

public final class Plugin {}
