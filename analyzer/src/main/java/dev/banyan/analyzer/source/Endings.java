package dev.banyan.analyzer.source;

import java.util.Set;

/**
 * Endings of file names that say what a file is. What has any other ending, or none, is for its text to tell: members of
 * host libraries are called as their downloader pleased.
 */
final class Endings {

    private static final Set<String> TELLING = words("""
            cbl cob cobol ccp pco sqb cics cpy copy copybook cpb dcl dclgen
            jcl job prc proc bms csd dbd psb ca7 controlm ctm sql ddl java jsp jspf jspx tag xhtml
            asm assemble s hlasm mlc mac pli pl1 pl ezt ezy rexx rex exec nat nsp natural
            c h cc cpp cxx hh hpp hxx cs csx vb vbs bas fs fsx f f77 f90 for go rs rb py pyc pyi pyx php pm t r lua swift m mm
            kt kts scala groovy clj cljs ex exs erl hs ml pas dpr d dart zig nim jl ada adb ads lisp el tcl awk sed sh bash
            zsh ksh csh fish bat cmd ps1 psm1 psd1 js jsx mjs cjs ts tsx vue svelte coffee css scss sass less html htm shtml
            xml xsd xsl xslt wsdl dtd json json5 ndjson jsonl yaml yml toml ini properties cfg conf config env lock map
            md markdown mdx rst adoc asciidoc tex bib log lst list out diff patch csv tsv srt po pot resx settings props targets
            proto thrift graphql gql sln csproj vbproj fsproj vcxproj filters iml project classpath prefs gradle cmake mk am ac m4
            in dockerfile gitignore gitattributes gitkeep editorconfig dockerignore npmignore
            doc docx odt rtf xls xlsx ods ppt pptx odp pdf ps eps epub vsd vsdx
            png jpg jpeg gif bmp ico icns svg tif tiff webp psd ttf otf woff woff2 eot mp3 mp4 wav au avi mov webm ogg flac
            zip gz tgz tar bz2 xz zst 7z rar jar war ear aar class dll so dylib exe com sys o obj a lib res pdb bin img iso
            dmg deb rpm msi db sqlite mdb dbf idx mo pem crt cer key p12 jks der bak orig rej swp tmp""");

    private Endings() {}

    /** @param ending in lower case, without the dot */
    static boolean tell(String ending) {
        return TELLING.contains(ending);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
