package app;

import org.apache.pdfbox.pdmodel.PDDocument;

class AiDocuments {
}
