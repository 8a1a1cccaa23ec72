package app;

import net.sf.ehcache.CacheManager;

class CloudCacheInMemory {
}
