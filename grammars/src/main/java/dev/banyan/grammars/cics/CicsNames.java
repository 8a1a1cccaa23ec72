package dev.banyan.grammars.cics;

import dev.banyan.grammars.source.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names of the commands: the application programming interface of CICS TS 6, its BTS and event commands, and the
 * system programming interface by its verbs.
 */
final class CicsNames {

    private static final Set<String> NAMES = """
            ABEND
            ACQUIRE ACTIVITYID
            ACQUIRE PROCESS
            ADD SUBEVENT
            ADDRESS
            ADDRESS SET
            ALLOCATE
            ASKTIME
            ASSIGN
            BIF DEEDIT
            BIF DIGEST
            BUILD ATTACH
            CANCEL
            CANCEL ACQACTIVITY
            CANCEL ACQPROCESS
            CANCEL ACTIVITY
            CHANGE PASSWORD
            CHANGE PHRASE
            CHANGE TASK
            CHECK ACQACTIVITY
            CHECK ACQPROCESS
            CHECK ACTIVITY
            CHECK TIMER
            CONNECT PROCESS
            CONVERSE
            CONVERTTIME
            DEFINE ACTIVITY
            DEFINE COMPOSITE EVENT
            DEFINE COUNTER
            DEFINE DCOUNTER
            DEFINE INPUT EVENT
            DEFINE PROCESS
            DEFINE TIMER
            DELAY
            DELETE
            DELETE ACTIVITY
            DELETE CHANNEL
            DELETE CONTAINER
            DELETE COUNTER
            DELETE DCOUNTER
            DELETE EVENT
            DELETE TIMER
            DELETEQ TD
            DELETEQ TS
            DEQ
            DOCUMENT CREATE
            DOCUMENT DELETE
            DOCUMENT INSERT
            DOCUMENT RETRIEVE
            DOCUMENT SET
            DUMP TRANSACTION
            ENDBR
            ENDBROWSE ACTIVITY
            ENDBROWSE CONTAINER
            ENDBROWSE EVENT
            ENDBROWSE PROCESS
            ENDBROWSE TIMER
            ENQ
            ENTER TRACENUM
            EXTRACT ATTACH
            EXTRACT ATTRIBUTES
            EXTRACT CERTIFICATE
            EXTRACT EXIT
            EXTRACT LOGONMSG
            EXTRACT PROCESS
            EXTRACT TCPIP
            EXTRACT TCT
            EXTRACT WEB
            FETCH ANY
            FETCH CHILD
            FORCE TIMER
            FORMATTIME
            FREE
            FREE CHILD
            FREEMAIN
            FREEMAIN64
            GDS ALLOCATE
            GDS ASSIGN
            GDS CONNECT PROCESS
            GDS EXTRACT ATTRIBUTES
            GDS EXTRACT PROCESS
            GDS FREE
            GDS ISSUE ABEND
            GDS ISSUE CONFIRMATION
            GDS ISSUE ERROR
            GDS ISSUE PREPARE
            GDS ISSUE SIGNAL
            GDS RECEIVE
            GDS SEND
            GDS WAIT
            GET CONTAINER
            GET64 CONTAINER
            GET COUNTER
            GET DCOUNTER
            GETMAIN
            GETMAIN64
            GETNEXT ACTIVITY
            GETNEXT CONTAINER
            GETNEXT EVENT
            GETNEXT PROCESS
            GETNEXT TIMER
            HANDLE ABEND
            HANDLE AID
            HANDLE CONDITION
            IGNORE CONDITION
            INQUIRE ACTIVITYID
            INQUIRE CONTAINER
            INQUIRE EVENT
            INQUIRE PROCESS
            INQUIRE TIMER
            INVOKE APPLICATION
            INVOKE SERVICE
            INVOKE WEBSERVICE
            ISSUE ABEND
            ISSUE ABORT
            ISSUE ADD
            ISSUE CONFIRMATION
            ISSUE COPY
            ISSUE DISCONNECT
            ISSUE END
            ISSUE ENDFILE
            ISSUE ENDOUTPUT
            ISSUE EODS
            ISSUE ERASE
            ISSUE ERASEAUP
            ISSUE ERROR
            ISSUE LOAD
            ISSUE NOTE
            ISSUE PASS
            ISSUE PREPARE
            ISSUE PRINT
            ISSUE QUERY
            ISSUE RECEIVE
            ISSUE REPLACE
            ISSUE RESET
            ISSUE SEND
            ISSUE SIGNAL
            ISSUE WAIT
            JOURNAL
            LINK
            LINK ACQPROCESS
            LINK ACTIVITY
            LOAD
            MONITOR
            MOVE CONTAINER
            POINT
            POP HANDLE
            POST
            PURGE MESSAGE
            PUSH HANDLE
            PUT CONTAINER
            PUT64 CONTAINER
            QUERY CHANNEL
            QUERY COUNTER
            QUERY DCOUNTER
            QUERY SECURITY
            READ
            READNEXT
            READPREV
            READQ TD
            READQ TS
            RECEIVE
            RECEIVE MAP
            RECEIVE PARTN
            RELEASE
            REMOVE SUBEVENT
            REQUEST ENCRYPTPTKT
            REQUEST PASSTICKET
            RESET ACQPROCESS
            RESET ACTIVITY
            RESETBR
            RESUME
            RESUME ACQACTIVITY
            RESUME ACQPROCESS
            RESUME ACTIVITY
            RETRIEVE
            RETRIEVE REATTACH EVENT
            RETRIEVE SUBEVENT
            RETURN
            REWIND COUNTER
            REWIND DCOUNTER
            REWRITE
            ROUTE
            RUN ACQACTIVITY
            RUN ACQPROCESS
            RUN ACTIVITY
            RUN TRANSID
            SEND
            SEND CONTROL
            SEND MAP
            SEND PAGE
            SEND PARTNSET
            SEND TEXT
            SIGNAL EVENT
            SIGNOFF
            SIGNON
            SOAPFAULT ADD
            SOAPFAULT CREATE
            SOAPFAULT DELETE
            SPOOLCLOSE
            SPOOLOPEN INPUT
            SPOOLOPEN OUTPUT
            SPOOLREAD
            SPOOLWRITE
            START
            START ATTACH
            START BREXIT
            STARTBR
            STARTBROWSE ACTIVITY
            STARTBROWSE CONTAINER
            STARTBROWSE EVENT
            STARTBROWSE PROCESS
            STARTBROWSE TIMER
            SUSPEND
            SUSPEND ACQACTIVITY
            SUSPEND ACQPROCESS
            SUSPEND ACTIVITY
            SYNCPOINT
            SYNCPOINT ROLLBACK
            TEST EVENT
            TRACE
            TRANSFORM DATATOJSON
            TRANSFORM DATATOXML
            TRANSFORM JSONTODATA
            TRANSFORM XMLTODATA
            UNLOCK
            UPDATE COUNTER
            UPDATE DCOUNTER
            VERIFY PASSWORD
            VERIFY PHRASE
            VERIFY TOKEN
            WAIT CICS
            WAIT CONVID
            WAIT EVENT
            WAIT EXTERNAL
            WAIT JOURNAL
            WAIT JOURNALNAME
            WAIT JOURNALNUM
            WAIT SIGNAL
            WAIT TERMINAL
            WAITCICS
            WEB CLOSE
            WEB CONVERSE
            WEB ENDBROWSE FORMFIELD
            WEB ENDBROWSE HTTPHEADER
            WEB ENDBROWSE QUERYPARM
            WEB EXTRACT
            WEB OPEN
            WEB PARSE URL
            WEB READ FORMFIELD
            WEB READ HTTPHEADER
            WEB READ QUERYPARM
            WEB READNEXT FORMFIELD
            WEB READNEXT HTTPHEADER
            WEB READNEXT QUERYPARM
            WEB RECEIVE
            WEB RETRIEVE
            WEB SEND
            WEB STARTBROWSE FORMFIELD
            WEB STARTBROWSE HTTPHEADER
            WEB STARTBROWSE QUERYPARM
            WEB WRITE
            WRITE
            WRITE JOURNALNAME
            WRITE JOURNALNUM
            WRITE OPERATOR
            WRITEQ TD
            WRITEQ TS
            WSACONTEXT BUILD
            WSACONTEXT DELETE
            WSACONTEXT GET
            WSAEPR CREATE
            XCTL
            """.lines().collect(Collectors.toUnmodifiableSet());

    /** The system programming interface: the verb, then the kind of resource, whatever it is. */
    private static final Set<String> SYSTEM_VERBS = Set.of(
            "ACQUIRE", "COLLECT", "CREATE", "CSD", "DISABLE", "DISCARD", "ENABLE", "EXTRACT", "INQUIRE", "PERFORM",
            "RESYNC", "SET");

    private static final Set<String> QUEUE_VERBS = Set.of("READQ", "WRITEQ", "DELETEQ");

    /** Second words that may stand after other options: {@code SEND FROM(AREA) TEXT ERASE}. */
    private static final Map<String, List<String>> LATE_WORDS =
            Map.of("SEND", List.of("MAP", "TEXT", "CONTROL", "PAGE"), "RECEIVE", List.of("MAP"));

    private static final Set<String> VERBS =
            NAMES.stream().map(name -> name.split(" ", -1)[0]).collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 3;

    private CicsNames() {}

    /**
     * The longest command name that the words begin with.
     *
     * @param words of the command, in upper case, at least one
     */
    static Optional<String> nameOf(List<String> words) {
        String verb = words.get(0);
        if (QUEUE_VERBS.contains(verb)) {
            return Optional.of(verb + (words.contains("TD") ? " TD" : " TS"));
        }
        for (String late : LATE_WORDS.getOrDefault(verb, List.of())) {
            if (words.contains(late)) {
                return Optional.of(verb + " " + late);
            }
        }
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            String name = String.join(" ", words.subList(0, length));
            if (NAMES.contains(name)) {
                return Optional.of(name);
            }
        }
        return SYSTEM_VERBS.contains(verb) && words.size() > 1
                ? Optional.of(verb + " " + words.get(1))
                : Optional.empty();
    }

    /** What to tell about a verb that begins no known name. */
    static String unknown(List<String> words) {
        Function<String, String> quoted = word -> "`" + Excerpt.of(word) + "`";
        String verb = words.get(0);
        if (!VERBS.contains(verb)) {
            return quoted.apply(verb) + " is not a command of CICS.";
        }
        List<String> known = NAMES.stream()
                .filter(name -> name.startsWith(verb + " "))
                .map(name -> name.substring(verb.length() + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
        return quoted.apply(verb) + " needs one of these words after it: " + String.join(", ", known) + ".";
    }
}
