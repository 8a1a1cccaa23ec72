package app;

class CloudAbsolutePath {
    String folder = "/var/spool/shop";
}
