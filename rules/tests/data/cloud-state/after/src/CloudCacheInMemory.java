package app;

import java.util.Map;

class CloudCacheInMemory {
}
