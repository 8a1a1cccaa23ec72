package app;

import org.apache.lucene.search.IndexSearcher;

class AiFullTextSearch {
}
