package io.pacenote.app.sweep.inside;

/**
 * Where a process is halted.
 *
 * @param effect number of the effect, from 1; 0 is never reached
 */
public record CrashPoint(int effect, Side side) {

    /** No halt at all. */
    public static final CrashPoint NONE = new CrashPoint(0, Side.BEFORE);

    /** Right before the effect is begun, or when it is over. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** Every point is known by its place in the order, from 0: before 1, after 1, before 2, ... */
    public static CrashPoint at(int index) {
        return new CrashPoint(index / 2 + 1, index % 2 == 0 ? Side.BEFORE : Side.AFTER);
    }

    /** @param text as {@link #toString()} gives it */
    static CrashPoint parse(String text) {
        String[] parts = text.split(" ");
        return new CrashPoint(Integer.parseInt(parts[1]), Side.valueOf(parts[0]));
    }

    @Override
    public String toString() {
        return side + " " + effect;
    }
}
