package app;

import org.springframework.cache.jcache.JCacheCacheManager;

class Spring6Ehcache {
}
