package app;

import jakarta.servlet.Filter;

class TomcatApi {
}
