import ADRKit
