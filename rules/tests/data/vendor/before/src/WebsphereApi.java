package app;

import com.ibm.websphere.cache.DistributedMap;

class WebsphereApi {
}
