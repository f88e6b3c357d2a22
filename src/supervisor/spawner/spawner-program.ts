/**
 * The program of the spawner process, in Perl without any module that `perl-base` lacks. What it is
 * asked (standard input): a length in four bytes, then fields with a NUL between them:
 *
 *     E, name=value …                                          the environment all starts begin with
 *     S, id, directory, descriptors, how many arguments, arguments …, name=value or name to unset …
 *     A, id …                                                  its pipes have been opened: they may close
 *
 * What it answers (standard output): a line each, ids as they came:
 *
 *     ready
 *     F id pid startTime descriptor:number …                   forked; `number` is open in the spawner
 *     S id errno                                               runs (0), or could not be started
 *     X id code signal                                         has ended
 *
 * A child waits after its fork until its F line is on the way: whoever kills the spawner before that
 * ends the child too, so that no process runs that nobody has heard of. All signals are blocked except
 * while the spawner waits, so that none is missed between a look and the wait; new input and a program
 * that runs are signals too (`O_ASYNC`), so that the next is forked while others are still starting. It
 * ends with its input.
 */
export const SPAWNER_PROGRAM = String.raw`
use strict;
use POSIX ();
use Fcntl ();

# Of the kernel's headers; Fcntl does not know it.
my $DUPFD_CLOEXEC = 1030;
# Few enough that the first of a batch is not kept waiting, enough to save messages.
my $BATCH = 8;
# Each holds two or three descriptors until it is acknowledged.
my $MOST_HELD = 64;

$0 = "signalbox spawner @ARGV";
my (@queue, %ids, %held, %starting);
my ($input, $output) = ('', '');
# What the children of one batch wait for: a pipe of its own, or one would take the word meant for another.
my ($go, $release);

my $every = POSIX::SigSet->new;
$every->fillset;
my $none = POSIX::SigSet->new;
my $others = POSIX::SigSet->new(
    map { POSIX->can("SIG$_")->() } qw(HUP INT QUIT TERM PIPE ALRM USR1 USR2 TSTP TTIN TTOU)
);
POSIX::sigprocmask(POSIX::SIG_SETMASK(), $every);
$SIG{CHLD} = $SIG{IO} = sub { };

open(my $nothing, '+<', '/dev/null') or POSIX::_exit(1);
tell_when_ready(*STDIN) or POSIX::_exit(1);
$output = "ready\n";

for (;;) {
    take_input();
    my $begun = begin_batch();
    settle($_) for keys %starting;
    collect();
    flush_output();
    POSIX::sigsuspend($others) unless $begun;
}

sub take_input {
    for (;;) {
        my $count = sysread(STDIN, $input, 65536, length $input);
        POSIX::_exit(0) if defined $count && $count == 0;
        next if defined $count;
        POSIX::_exit(0) unless $! == POSIX::EAGAIN();
        last;
    }
    while (length $input >= 4) {
        my $size = unpack 'N', $input;
        last if length $input < 4 + $size;
        obey(split /\0/, substr($input, 4, $size), -1);
        substr($input, 0, 4 + $size, '');
    }
}

sub obey {
    my ($kind, @fields) = @_;
    if    ($kind eq 'S') { push @queue, \@fields }
    elsif ($kind eq 'A') { delete @held{@fields} }
    elsif ($kind eq 'E') { %ENV = (); set_environment(@fields) }
}

sub set_environment {
    for (@_) {
        my ($name, $value) = split /=/, $_, 2;
        if (defined $value) { $ENV{$name} = $value }
        else                { delete $ENV{$name} }
    }
}

sub begin_batch {
    return 0 unless @queue && keys %held < $MOST_HELD;
    my @begun;
    pipe($go, $release) or return 0;
    while (@queue && @begun < $BATCH && keys %held < $MOST_HELD) {
        my ($id, @start) = @{ shift @queue };
        my $status = fork_child($id, @start);
        if ($status) { push @begun, $id; $starting{$id} = $status }
        else         { $output .= "S $id " . ($! + 0) . "\n" }
    }
    return 0 unless @begun;
    flush_output();
    syswrite($release, '!' x @begun);
    close $release;
    close $go;
    return 1;
}

# The pipe ends without a word when the program runs: its end in the child closes then.
sub settle {
    my ($id) = @_;
    my $told = '';
    my $count = sysread($starting{$id}, $told, 4);
    return unless defined $count;
    $output .= "S $id " . ($count ? unpack('N', $told) : 0) . "\n";
    delete $starting{$id};
}

sub tell_when_ready {
    my ($handle) = @_;
    my $flags = fcntl($handle, Fcntl::F_GETFL(), 0) or return;
    return fcntl($handle, Fcntl::F_SETOWN(), $$ + 0)
        && fcntl($handle, Fcntl::F_SETFL(), $flags | Fcntl::O_NONBLOCK() | Fcntl::O_ASYNC());
}

# Returns where the child tells why it cannot run; nothing, with the reason in $!, when there is none.
sub fork_child {
    my ($id, $directory, $targets, $count, @rest) = @_;
    my (@readers, %writers);
    for my $target (split /,/, $targets) {
        pipe(my $reader, my $writer) or return;
        push @readers, [$target, $reader];
        $writers{$target} = $writer;
    }
    pipe(my $status, my $tell) or return;
    tell_when_ready($status) or return;
    my $pid = fork;
    return unless defined $pid;
    become($tell, \%writers, $directory, $count, @rest) if $pid == 0;
    $ids{$pid} = $id;
    $held{$id} = \@readers;
    my $numbers = join ' ', map { "$_->[0]:" . fileno $_->[1] } @readers;
    $output .= "F $id $pid " . start_time($pid) . " $numbers\n";
    return $status;
}

sub become {
    my ($tell, $writers, $directory, $count, @rest) = @_;
    close $release;
    # Out of the way first: one of ours may have the number another one has to get.
    my ($above) = sort { $b <=> $a } map { $_ + 1 } keys %$writers;
    my ($told, $waiting, $empty) = map { fcntl($_, $DUPFD_CLOEXEC, $above) } $tell, $go, $nothing;
    my %sources = map { $_ => fcntl($writers->{$_}, $DUPFD_CLOEXEC, $above) } keys %$writers;
    POSIX::dup2($empty, 0);
    POSIX::dup2($sources{$_}, $_) for keys %sources;
    set_environment(splice @rest, $count);
    my $stays = chdir $directory;
    my $errno = $! + 0;
    POSIX::read($waiting, my $released, 1);
    POSIX::_exit(127) unless length $released;
    if ($stays) {
        # As late as possible: until it runs it belongs to the spawner's group, which is known.
        POSIX::setsid();
        POSIX::sigprocmask(POSIX::SIG_SETMASK(), $none);
        exec { $rest[0] } @rest;
        $errno = $! + 0;
    }
    POSIX::write($told, pack('N', $errno), 4);
    POSIX::_exit(127);
}

# Field 22 of proc_pid_stat(5), counted from the end of the name.
sub start_time {
    open(my $file, '<', "/proc/$_[0]/stat") or return '-';
    sysread($file, my $text, 4096);
    return (split ' ', substr($text, rindex($text, ')') + 2))[19];
}

sub collect {
    while ((my $pid = waitpid(-1, POSIX::WNOHANG())) > 0) {
        my $id = delete $ids{$pid};
        settle($id) if defined $id && $starting{$id};
        $output .= "X $id " . ($? >> 8) . ' ' . ($? & 127) . "\n" if defined $id;
    }
}

sub flush_output {
    while (length $output) {
        my $count = syswrite(STDOUT, $output);
        POSIX::_exit(0) unless defined $count;
        substr($output, 0, $count, '');
    }
}
`;
